import { Stack, Text, Title } from '@mantine/core'
import { Verdict } from '#app/_ui/code/Verdict.tsx'
import { Html } from '#app/_ui/Html.tsx'
import { reviewingOf } from '#app/_ui/kinds/registry.tsx'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { getFormat, getLocale, getT } from '#lib/i18n/server.ts'
import type { GradedSide } from '#lib/regrades/view/item-view.ts'
import { present } from '#lib/richtext/present.ts'

type Props = { when: 'old' | 'new'; side: GradedSide | null; answer: unknown }

/** What one grading says, as a reviewer reads it. */
export async function Side({ when, side, answer }: Props) {
  const [t, format, locale] = await Promise.all([getT('review'), getFormat(), getLocale()])
  const title = t(`regrade.item.${when}`)
  const view = side?.theory && present(side.theory.view, locale)
  return (
    <section aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {!side ? (
        <Text c="dimmed">{t(when === 'old' ? 'regrade.item.neverGraded' : 'regrade.notYet')}</Text>
      ) : (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t.rich('regrade.item.facts', {
              version: side.versionNumber,
              percent: format.number(side.score, { style: 'percent', maximumFractionDigits: 1 }),
              time: () => <LocalTime at={side.gradedAt} />,
            })}
            {side.seed !== null && ` · ${t('regrade.item.seed', { seed: String(side.seed) })}`}
          </Text>
          {side.verdict && <Verdict verdict={side.verdict} />}
          {view && side.theory && (
            <>
              <Html html={view.stem} />
              {reviewingOf(view, answer, side.theory.key, present(side.theory.grade.parts, locale))}
            </>
          )}
        </Stack>
      )}
    </section>
  )
}

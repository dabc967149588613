import { Text } from '@mantine/core'
import { Html } from '#app/_ui/Html.tsx'
import { getLocale, getT } from '#lib/i18n/server.ts'
import type { Subject } from '#lib/regrades/again/subject.ts'
import { renderRich } from '#lib/richtext/render.ts'

/** What is regraded, in two lines at most. */
export async function SubjectText({ subject }: { subject: Subject }) {
  const [t, locale] = await Promise.all([getT('review'), getLocale()])
  const more =
    subject.scope === 'version'
      ? t('regrade.subjectVersion', { number: subject.number })
      : subject.scope === 'submission'
        ? t('regrade.subjectSubmission', { number: subject.number, student: subject.student })
        : null
  return (
    <div>
      <Text size="xs" c="dimmed">
        {t(`regrade.scopes.${subject.scope}`)}
        {more && `: ${more}`}
      </Text>
      <Text component="div" lineClamp={2} fw={500}>
        <Html html={renderRich(subject.label[locale])} inline />
      </Text>
    </div>
  )
}

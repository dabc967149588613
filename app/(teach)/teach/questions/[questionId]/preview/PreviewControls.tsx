import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { LinkButton } from '#app/_ui/LinkButton.tsx'
import { type Locale, locales } from '#graders/contract/text.ts'
import { getT } from '#lib/i18n/server.ts'
import type { QuestionForStaff, VariantLook } from '#lib/questions/look.ts'

type Props = {
  question: QuestionForStaff
  shown: number | 'draft'
  variant: VariantLook | null
  locale: Locale
}

/** A form and links, all of them addresses of this page. */
export async function PreviewControls({ question, shown, variant, locale }: Props) {
  const [t, teach] = [await getT('bank'), await getT('teach')]
  const path = `/teach/questions/${question.id}/preview`
  const variantAt = (place: number) =>
    `${path}?${new URLSearchParams({ version: String(shown), variant: String(place), lang: locale })}`
  const versions = [
    ...(question.author && question.hasDraft ? [{ value: 'draft', label: t('preview.asDraft') }] : []),
    ...question.versions.map(({ number }) => ({ value: String(number), label: String(number) })),
  ]
  return (
    <Group align="flex-end" gap="md">
      <form action={path} method="get">
        <Group align="flex-end" gap="sm">
          <NativeSelect
            name="version"
            label={t('preview.version')}
            defaultValue={String(shown)}
            data={versions}
            key={`version ${shown}`}
          />
          <NativeSelect
            name="lang"
            label={t('preview.language')}
            defaultValue={locale}
            data={locales.map((value) => ({ value, label: teach(`language.${value}`) }))}
            key={`lang ${locale}`}
          />
          {variant && (
            <TextInput
              name="variant"
              label={t('preview.number')}
              inputMode="numeric"
              pattern="[0-9]*"
              defaultValue={String(variant.place)}
              key={`variant ${variant.place}`}
              w={140}
            />
          )}
          <Button type="submit" variant="default">
            {t('preview.go')}
          </Button>
        </Group>
      </form>
      {variant && (
        <Group gap="sm" align="center">
          {variant.place > 1 && (
            <LinkButton href={variantAt(variant.place - 1)} variant="default">
              {t('preview.previous')}
            </LinkButton>
          )}
          {variant.place < variant.count && (
            <LinkButton href={variantAt(variant.place + 1)} variant="default">
              {t('preview.next')}
            </LinkButton>
          )}
          <Text size="sm" aria-live="polite">
            {t('preview.variant', { place: variant.place, count: variant.count })} ·{' '}
            {t('preview.seed', { seed: String(variant.seed) })}
          </Text>
        </Group>
      )}
    </Group>
  )
}

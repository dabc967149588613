'use client'

import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { problemAt, type ShownProblem } from './problems.ts'

type Props = {
  label: string
  path: string
  value: { en?: string; ko?: string } | undefined
  onChange: (value: { en: string; ko: string }) => void
  problems: ShownProblem[]
  rows?: number
}

/** One text in both languages, side by side on wide screens and one above the other on narrow ones. */
export function LocalTextField({ label, path, value, onChange, problems, rows = 4 }: Props) {
  const t = useTranslations('teach')
  const text = { en: value?.en ?? '', ko: value?.ko ?? '' }
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {(['en', 'ko'] as const).map((locale) => {
        const props = {
          label: `${label} (${t(`language.${locale}`)})`,
          lang: locale,
          value: text[locale],
          error: problemAt(problems, `${path}.${locale}`, path),
          onChange: (event: { currentTarget: { value: string } }) =>
            onChange({ ...text, [locale]: event.currentTarget.value }),
        }
        return rows > 1 ? (
          <Textarea key={locale} {...props} autosize minRows={rows} maxRows={24} />
        ) : (
          <TextInput key={locale} {...props} />
        )
      })}
    </SimpleGrid>
  )
}

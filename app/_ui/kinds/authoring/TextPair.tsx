'use client'

import { SimpleGrid, Textarea } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { LocalText } from '#graders/contract/text.ts'
import type { ProblemAt } from './use-problems.ts'

type Props = {
  label: string
  path: string
  value: LocalText | undefined
  onChange: (text: LocalText) => void
  problemAt: ProblemAt
  rows?: number
}

/** One text in both languages, side by side where there is room. */
export function TextPair({ label, path, value, onChange, problemAt, rows = 1 }: Props) {
  const t = useTranslations('kinds')
  const text = { en: value?.en ?? '', ko: value?.ko ?? '' }
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
      {(['en', 'ko'] as const).map((locale) => (
        <Textarea
          key={locale}
          lang={locale}
          label={`${label} (${t(`authoring.language.${locale}`)})`}
          value={text[locale]}
          error={problemAt(`${path}.${locale}`, path)}
          onChange={(event) => onChange({ ...text, [locale]: event.currentTarget.value })}
          autosize
          minRows={rows}
          maxRows={20}
        />
      ))}
    </SimpleGrid>
  )
}

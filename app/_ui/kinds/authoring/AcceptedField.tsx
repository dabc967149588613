'use client'

import { SimpleGrid } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Accepted } from '#graders/theory/reading/accepted.ts'
import { FormsField } from './FormsField.tsx'
import type { ProblemAt } from './use-problems.ts'

type Props = {
  path: string
  value: Accepted | undefined
  onChange: (accepted: Accepted) => void
  problemAt: ProblemAt
}

export function AcceptedField({ path, value, onChange, problemAt }: Props) {
  const t = useTranslations('kinds')
  const accepted = { en: value?.en ?? [], ko: value?.ko ?? [] }
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
      {(['en', 'ko'] as const).map((locale) => (
        <FormsField
          key={locale}
          lang={locale}
          label={`${t('authoring.accepted')} (${t(`authoring.language.${locale}`)})`}
          description={t('authoring.one-per-line')}
          value={accepted[locale]}
          onChange={(forms) => onChange({ ...accepted, [locale]: forms })}
          error={problemAt(
            `${path}.${locale}`,
            path,
            ...accepted[locale].map((_, i) => `${path}.${locale}.${i}`),
          )}
        />
      ))}
    </SimpleGrid>
  )
}

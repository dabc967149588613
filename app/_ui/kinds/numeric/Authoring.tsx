'use client'

import { SimpleGrid, Stack } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { AmountField } from '../authoring/AmountField.tsx'
import { TextPair } from '../authoring/TextPair.tsx'
import { ToleranceFields } from '../authoring/ToleranceFields.tsx'
import { useProblems } from '../authoring/use-problems.ts'
import type { AuthoringProps } from '../props.ts'
import { UnitsField } from './UnitsField.tsx'

export function Authoring({ value, onChange, problems }: AuthoringProps<'numeric'>) {
  const t = useTranslations('kinds')
  const problemAt = useProblems(problems)
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs">
        <AmountField
          label={t('authoring.answer')}
          description={t('authoring.answer-help')}
          value={value.answer}
          error={problemAt('answer')}
          onChange={(answer) => onChange({ ...value, answer: answer ?? '' })}
        />
        <ToleranceFields
          path="tolerance"
          value={value.tolerance}
          onChange={(tolerance) => onChange({ ...value, tolerance })}
          problemAt={problemAt}
        />
      </SimpleGrid>
      <TextPair
        label={t('authoring.unit')}
        path="unit"
        value={value.unit}
        onChange={(unit) => onChange({ ...value, unit: unit.en || unit.ko ? unit : undefined })}
        problemAt={problemAt}
      />
      <UnitsField
        value={value.units ?? []}
        onChange={(units) => onChange({ ...value, units: units.length > 0 ? units : undefined })}
        problemAt={problemAt}
      />
    </Stack>
  )
}

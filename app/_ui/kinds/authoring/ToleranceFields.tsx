'use client'

import { useTranslations } from 'use-intl'
import type { Tolerance } from '#graders/theory/reading/number.ts'
import { AmountField } from './AmountField.tsx'
import type { ProblemAt } from './use-problems.ts'

type Props = {
  path: string
  value: Tolerance | undefined
  onChange: (tolerance: Tolerance | undefined) => void
  problemAt: ProblemAt
}

export function ToleranceFields({ path, value = {}, onChange, problemAt }: Props) {
  const t = useTranslations('kinds')
  return (['absolute', 'relative'] as const).map((field) => (
    <AmountField
      key={field}
      label={t(`authoring.${field}`)}
      description={t(`authoring.${field}-help`)}
      value={value[field]}
      error={problemAt(`${path}.${field}`)}
      onChange={(amount) => {
        const { [field]: _, ...other } = value
        const next = { ...other, ...(amount !== undefined && { [field]: amount }) }
        onChange(Object.keys(next).length > 0 ? next : undefined)
      }}
    />
  ))
}

'use client'

import { NumberInput, SimpleGrid } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { ProblemAt } from '#app/_ui/kinds/authoring/use-problems.ts'
import type { Limits } from '#graders/contract/limits.ts'

type Own = Partial<Limits>
type Props = {
  limits: Own | undefined
  onChange: (limits: Own | undefined) => void
  path: string
  problemAt: ProblemAt
}

const units = { timeMs: 1, memoryBytes: 2 ** 20 } as const

/** A check's own limits in place of the task's; empty fields follow the task. */
export function CheckLimits({ limits, onChange, path, problemAt }: Props) {
  const t = useTranslations('teach')
  const change = (field: keyof typeof units, value: number | string) => {
    const { [field]: _, ...rest } = limits ?? {}
    const next: Own = value === '' ? rest : { ...rest, [field]: Math.round(Number(value) * units[field]) }
    onChange(Object.keys(next).length > 0 ? next : undefined)
  }
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      {(['timeMs', 'memoryBytes'] as const).map((field) => (
        <NumberInput
          key={field}
          label={t(`checkLimits.${field}`)}
          description={t('checkLimits.help')}
          value={limits?.[field] === undefined ? '' : limits[field] / units[field]}
          onChange={(value) => change(field, value)}
          min={field === 'timeMs' ? 100 : 64}
          max={field === 'timeMs' ? 60_000 : 2048}
          allowDecimal={false}
          error={problemAt(`${path}.${field}`)}
        />
      ))}
    </SimpleGrid>
  )
}

'use client'

import { NumberInput, SimpleGrid } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { ProblemAt } from '#app/_ui/kinds/authoring/use-problems.ts'

type Props = {
  check: Record<string, unknown>
  set: (field: string) => (value: unknown) => void
  path: string
  problemAt: ProblemAt
}

/** What a right answer may leave behind, and how long it may take beside the reference. */
export function ResourcesFields({ check, set, path, problemAt }: Props) {
  const t = useTranslations('teach')
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <NumberInput
        label={t('resources.leaked')}
        description={t('resources.leakedHelp')}
        value={(check.maxLeakedTensors as number | undefined) ?? 0}
        onChange={(value) => set('maxLeakedTensors')(value === '' ? 0 : value)}
        min={0}
        allowDecimal={false}
        error={problemAt(`${path}.maxLeakedTensors`)}
      />
      <NumberInput
        label={t('resources.timeRatio')}
        description={t('resources.timeRatioHelp')}
        value={(check.timeRatio as number | undefined) ?? ''}
        onChange={(value) => set('timeRatio')(value === '' ? undefined : value)}
        min={3}
        max={1000}
        error={problemAt(`${path}.timeRatio`)}
      />
    </SimpleGrid>
  )
}

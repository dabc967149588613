'use client'

import { Select, SimpleGrid, TagsInput, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { ProblemAt } from '#app/_ui/kinds/authoring/use-problems.ts'

type Props = {
  check: Record<string, unknown>
  set: (field: string) => (value: unknown) => void
  path: string
  problemAt: ProblemAt
}

/** Which derivative is taken, and what it is compared with. */
export function GradientFields({ check, set, path, problemAt }: Props) {
  const t = useTranslations('teach')
  const wrt = (check.wrt as string[] | undefined) ?? []
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
      <TagsInput
        label={t('gradient.wrt')}
        description={t('gradient.wrtHelp')}
        value={wrt}
        onChange={set('wrt')}
        error={problemAt(`${path}.wrt`, ...wrt.map((_, i) => `${path}.wrt.${i}`))}
      />
      <TextInput
        label={t('gradient.at')}
        description={t('gradient.atHelp')}
        value={(check.at as string | undefined) ?? ''}
        onChange={(event) => set('at')(event.currentTarget.value)}
        error={problemAt(`${path}.at`)}
      />
      <Select
        label={t('gradient.against')}
        description={t('gradient.againstHelp')}
        data={(['reference', 'finite-differences'] as const).map((value) => ({
          value,
          label: t(`against.${value}`),
        }))}
        value={(check.against as string | undefined) ?? 'reference'}
        onChange={set('against')}
        allowDeselect={false}
      />
    </SimpleGrid>
  )
}

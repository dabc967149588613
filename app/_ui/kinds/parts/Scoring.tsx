'use client'

import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { TheoryKindName } from '#graders/theory/kinds/registry.ts'

/** How parts of an answer earn points, said before the answer is given. */
export function Scoring({ kind }: { kind: TheoryKindName }) {
  const t = useTranslations('kinds')
  return (
    <Text size="sm" c="dimmed">
      {t(`scoring.${kind}`)}
    </Text>
  )
}

'use client'

import { Text } from '@mantine/core'
import { IconCheck, IconKey, IconPencil, IconX } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import styles from '../kinds.module.css'

const looks = {
  right: { color: 'var(--argmax-right)', Icon: IconCheck },
  wrong: { color: 'var(--argmax-wrong)', Icon: IconX },
  given: { color: 'var(--mantine-color-dimmed)', Icon: IconPencil },
  key: { color: 'var(--argmax-partial)', Icon: IconKey },
} as const

export type MarkState = keyof typeof looks

/** A word with an icon; the colour only repeats them. */
export function Mark({ state }: { state: MarkState }) {
  const t = useTranslations('kinds')
  const { color, Icon } = looks[state]
  return (
    <Text component="span" size="sm" fw={600} className={styles.mark} style={{ color }}>
      <Icon size={16} aria-hidden />
      {t(`review.${state}`)}
    </Text>
  )
}

/** Nothing while it is not known whether the part is right. */
export const markOf = (right: boolean | null | undefined): MarkState | undefined =>
  right == null ? undefined : right ? 'right' : 'wrong'

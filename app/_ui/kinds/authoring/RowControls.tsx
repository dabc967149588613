'use client'

import { ActionIcon, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'

type Props = {
  /** What the row is called, such as "Choice 2". */
  name: string
  index: number
  count: number
  onMove?: (step: -1 | 1) => void
  onRemove: () => void
  /** Fewer rows than this make no question. */
  min: number
}

export function RowControls({ name, index, count, onMove, onRemove, min }: Props) {
  const t = useTranslations('kinds')
  return (
    <Group gap={4} wrap="nowrap">
      {onMove && (
        <>
          <ActionIcon
            variant="default"
            size="lg"
            disabled={index === 0}
            aria-label={t('authoring.up', { name })}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="lg"
            disabled={index === count - 1}
            aria-label={t('authoring.down', { name })}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
        </>
      )}
      <ActionIcon
        variant="default"
        size="lg"
        disabled={count <= min}
        aria-label={t('authoring.remove', { name })}
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

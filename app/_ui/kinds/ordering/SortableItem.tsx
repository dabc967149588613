'use client'

import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ActionIcon, Badge, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { Html } from '#app/_ui/Html.tsx'
import styles from '../kinds.module.css'

type Props = {
  id: string
  html: string
  place: number
  count: number
  onMove: (step: -1 | 1) => void
  disabled?: boolean
}

export function SortableItem({ id, html, place, count, onMove, disabled }: Props) {
  const t = useTranslations('kinds')
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id })
  // The buttons at the ends stay enabled for the browser: a button that is disabled under the finger loses the focus.
  const button = (step: -1 | 1, isEnd: boolean) => (
    <ActionIcon
      variant="default"
      size={44}
      aria-label={t(step < 0 ? 'ordering.up' : 'ordering.down', { place })}
      aria-disabled={isEnd || disabled}
      data-disabled={isEnd || disabled || undefined}
      onClick={() => !isEnd && onMove(step)}
    >
      {step < 0 ? <IconArrowUp size={18} aria-hidden /> : <IconArrowDown size={18} aria-hidden />}
    </ActionIcon>
  )
  return (
    <li
      ref={setNodeRef}
      data-item={id}
      className={styles.item}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <ActionIcon
        ref={setActivatorNodeRef}
        variant="subtle"
        color="gray"
        size={44}
        className={styles.handle}
        {...attributes}
        {...listeners}
        aria-label={t('ordering.drag', { place })}
        disabled={disabled}
      >
        <IconGripVertical size={18} aria-hidden />
      </ActionIcon>
      <Badge variant="default" size="lg" radius="sm" className={styles.place} aria-hidden>
        {place}
      </Badge>
      <div className={styles.text}>
        <Html html={html} />
      </div>
      <Group gap={4} wrap="nowrap">
        {button(-1, place === 1)}
        {button(1, place === count)}
      </Group>
    </li>
  )
}

'use client'

import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { Button, Stack, Text, VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from '../kinds.module.css'
import { ClearAnswer } from '../parts/ClearAnswer.tsx'
import { Scoring } from '../parts/Scoring.tsx'
import type { AnsweringProps } from '../props.ts'
import { SortableItem } from './SortableItem.tsx'

/** By dragging, by the keyboard (space, arrows, space), or by each item's two buttons. */
export function Answering({ view, value, onChange, disabled }: AnsweringProps<'ordering'>) {
  const t = useTranslations('kinds')
  const [moved, setMoved] = useState('')
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const shown = view.items.map(({ id }) => id)
  const isComplete = value?.order.length === shown.length && shown.every((id) => value.order.includes(id))
  const order = isComplete ? value.order : shown
  const place = (id: string | number | undefined) => order.indexOf(String(id)) + 1

  function move(from: number, to: number) {
    if (disabled || to < 0 || to >= order.length) return
    onChange({ order: arrayMove(order, from, to) })
  }

  function moveByButton(from: number, to: number) {
    move(from, to)
    setMoved(t('ordering.moved', { place: to + 1, count: order.length }))
  }

  const announcements: Announcements = {
    onDragStart: ({ active }) => t('ordering.lifted', { place: place(active.id), count: order.length }),
    onDragOver: ({ over }) =>
      over ? t('ordering.over', { place: place(over.id), count: order.length }) : '',
    onDragEnd: ({ over }) =>
      over ? t('ordering.moved', { place: place(over.id), count: order.length }) : '',
    onDragCancel: () => t('ordering.cancelled'),
  }

  return (
    <Stack gap="xs">
      <Text>{t('ask.ordering')}</Text>
      <DndContext
        id={useId()}
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{ announcements, screenReaderInstructions: { draggable: t('ordering.instructions') } }}
        onDragEnd={({ active, over }: DragEndEvent) => {
          if (over && active.id !== over.id) move(place(active.id) - 1, place(over.id) - 1)
        }}
      >
        <SortableContext items={order} strategy={verticalListSortingStrategy} disabled={disabled}>
          <Stack gap="xs" component="ul" className={styles.list} aria-label={t('ask.ordering')}>
            {order.map((id, i) => (
              <SortableItem
                key={id}
                id={id}
                html={view.items.find((item) => item.id === id)?.text ?? ''}
                place={i + 1}
                count={order.length}
                onMove={(step) => moveByButton(i, i + step)}
                disabled={disabled}
              />
            ))}
          </Stack>
        </SortableContext>
      </DndContext>
      <VisuallyHidden role="status">{moved}</VisuallyHidden>
      {!isComplete && !disabled && (
        <Button
          variant="default"
          w="fit-content"
          leftSection={<IconCheck size={16} aria-hidden />}
          onClick={() => onChange({ order })}
        >
          {t('ordering.keep')}
        </Button>
      )}
      <Scoring kind="ordering" />
      <ClearAnswer shown={value !== null && !disabled} onClear={() => onChange(null)} />
    </Stack>
  )
}

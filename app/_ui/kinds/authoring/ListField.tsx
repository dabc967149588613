'use client'

import { Fieldset, Group, Paper, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { AddButton } from './AddButton.tsx'
import { ListProblem } from './ListProblem.tsx'
import { moveBy, removeAt, replaceAt } from './list.ts'
import { RowControls } from './RowControls.tsx'

type Row<Item> = { item: Item; index: number; change: (item: Item) => void }

type Props<Item> = {
  legend: string
  help?: string
  /** What is wrong with the list as a whole. */
  problem?: string
  value: Item[]
  onChange: (items: Item[]) => void
  /** What a row is called, such as "Choice 2"; counted from 1. */
  rowName: (number: number) => string
  limits: { min: number; max: number }
  /** Whether the author decides the order of rows. */
  movable?: boolean
  add: { label: string; item: () => Item }
  /** Beside a row's buttons. */
  aside?: (row: Row<Item>) => ReactNode
  children: (row: Row<Item>) => ReactNode
}

/** Parts of a question, one below the other, to be added, moved and removed. */
export function ListField<Item extends { id: string }>(props: Props<Item>) {
  const { legend, help, problem, value, onChange, rowName, limits, movable = false, add, aside } = props
  return (
    <Fieldset legend={legend}>
      <Stack gap="sm">
        {help && (
          <Text size="sm" c="dimmed">
            {help}
          </Text>
        )}
        <ListProblem text={problem} />
        {value.map((item, index) => {
          const name = rowName(index + 1)
          const row = { item, index, change: (next: Item) => onChange(replaceAt(value, index, next)) }
          return (
            <Paper key={item.id} withBorder p="sm" radius="md">
              <Stack gap="xs">
                <Group justify="space-between" gap="xs">
                  <Text fw={600} size="sm">
                    {name}
                  </Text>
                  <Group gap="md">
                    {aside?.(row)}
                    <RowControls
                      {...{ name, index, count: value.length, min: limits.min }}
                      onMove={movable ? (step) => onChange(moveBy(value, index, step)) : undefined}
                      onRemove={() => onChange(removeAt(value, index))}
                    />
                  </Group>
                </Group>
                {props.children(row)}
              </Stack>
            </Paper>
          )
        })}
        <AddButton disabled={value.length >= limits.max} onClick={() => onChange([...value, add.item()])}>
          {add.label}
        </AddButton>
      </Stack>
    </Fieldset>
  )
}

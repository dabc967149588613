'use client'

import { Fieldset, Group, Paper, Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { AddButton } from '../authoring/AddButton.tsx'
import { ListProblem } from '../authoring/ListProblem.tsx'
import { emptyText, moveBy, newPartId, removeAt, replaceAt } from '../authoring/list.ts'
import { RowControls } from '../authoring/RowControls.tsx'
import { TextPair } from '../authoring/TextPair.tsx'
import { useProblems } from '../authoring/use-problems.ts'
import type { AuthoringProps } from '../props.ts'

export function Authoring({ value, onChange, problems }: AuthoringProps<'ordering'>) {
  const t = useTranslations('kinds')
  const problemAt = useProblems(problems)
  const items = value.items ?? []
  const change = (next: typeof items) => onChange({ ...value, items: next })
  return (
    <Fieldset legend={t('authoring.items')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('authoring.items-help')}
        </Text>
        <ListProblem text={problemAt('items')} />
        {items.map((item, i) => {
          const title = t('authoring.item', { number: i + 1 })
          return (
            <Paper key={item.id} withBorder p="sm" radius="md">
              <Group justify="space-between">
                <Text fw={600} size="sm">
                  {title}
                </Text>
                <RowControls
                  name={title}
                  index={i}
                  count={items.length}
                  min={3}
                  onMove={(step) => change(moveBy(items, i, step))}
                  onRemove={() => change(removeAt(items, i))}
                />
              </Group>
              <TextPair
                label={t('authoring.text')}
                path={`items.${i}.text`}
                value={item.text}
                onChange={(text) => change(replaceAt(items, i, { ...item, text }))}
                problemAt={problemAt}
              />
            </Paper>
          )
        })}
        <AddButton
          disabled={items.length >= 10}
          onClick={() => change([...items, { id: newPartId(), text: emptyText() }])}
        >
          {t('authoring.add-item')}
        </AddButton>
      </Stack>
    </Fieldset>
  )
}

'use client'

import { Fieldset, Group, Paper, Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { MatchingContent } from '#graders/theory/kinds/matching.ts'
import { AddButton } from '../authoring/AddButton.tsx'
import { emptyText, newPartId, removeAt, replaceAt } from '../authoring/list.ts'
import { RowControls } from '../authoring/RowControls.tsx'
import { TextPair } from '../authoring/TextPair.tsx'
import type { ProblemAt } from '../authoring/use-problems.ts'

type Extra = NonNullable<MatchingContent['extra']>
type Props = { value: Extra; onChange: (extra: Extra) => void; problemAt: ProblemAt }

/** Options that belong to no item. */
export function ExtraField({ value, onChange, problemAt }: Props) {
  const t = useTranslations('kinds')
  return (
    <Fieldset legend={t('authoring.extra')}>
      <Stack gap="sm">
        {value.map((option, i) => {
          const title = t('authoring.option', { number: i + 1 })
          return (
            <Paper key={option.id} withBorder p="sm" radius="md">
              <Group justify="space-between">
                <Text fw={600} size="sm">
                  {title}
                </Text>
                <RowControls
                  name={title}
                  index={i}
                  count={value.length}
                  min={0}
                  onRemove={() => onChange(removeAt(value, i))}
                />
              </Group>
              <TextPair
                label={t('authoring.text')}
                path={`extra.${i}.text`}
                value={option.text}
                onChange={(text) => onChange(replaceAt(value, i, { ...option, text }))}
                problemAt={problemAt}
              />
            </Paper>
          )
        })}
        <AddButton
          disabled={value.length >= 6}
          onClick={() => onChange([...value, { id: newPartId(), text: emptyText() }])}
        >
          {t('authoring.add-extra')}
        </AddButton>
      </Stack>
    </Fieldset>
  )
}

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
import { ExtraField } from './ExtraField.tsx'

export function Authoring({ value, onChange, problems }: AuthoringProps<'matching'>) {
  const t = useTranslations('kinds')
  const problemAt = useProblems(problems)
  const pairs = value.pairs ?? []
  const change = (next: typeof pairs) => onChange({ ...value, pairs: next })
  return (
    <Stack gap="md">
      <Fieldset legend={t('pairs')}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('authoring.pairs-help')}
          </Text>
          <ListProblem text={problemAt('pairs')} />
          {pairs.map((pair, i) => {
            const title = t('authoring.pair', { number: i + 1 })
            return (
              <Paper key={pair.id} withBorder p="sm" radius="md">
                <Stack gap="xs">
                  <Group justify="space-between">
                    <Text fw={600} size="sm">
                      {title}
                    </Text>
                    <RowControls
                      name={title}
                      index={i}
                      count={pairs.length}
                      min={2}
                      onMove={(step) => change(moveBy(pairs, i, step))}
                      onRemove={() => change(removeAt(pairs, i))}
                    />
                  </Group>
                  {(['left', 'right'] as const).map((side) => (
                    <TextPair
                      key={side}
                      label={t(side === 'left' ? 'authoring.left' : 'authoring.partner')}
                      path={`pairs.${i}.${side}`}
                      value={pair[side]}
                      onChange={(text) => change(replaceAt(pairs, i, { ...pair, [side]: text }))}
                      problemAt={problemAt}
                    />
                  ))}
                </Stack>
              </Paper>
            )
          })}
          <AddButton
            disabled={pairs.length >= 8}
            onClick={() =>
              change([
                ...pairs,
                { id: newPartId(), left: emptyText(), rightId: newPartId(), right: emptyText() },
              ])
            }
          >
            {t('authoring.add-pair')}
          </AddButton>
        </Stack>
      </Fieldset>
      <ExtraField
        value={value.extra ?? []}
        onChange={(extra) => onChange({ ...value, extra: extra.length > 0 ? extra : undefined })}
        problemAt={problemAt}
      />
    </Stack>
  )
}

'use client'

import { Stack } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { ListField } from '../authoring/ListField.tsx'
import { emptyText, newPartId } from '../authoring/list.ts'
import { TextPair } from '../authoring/TextPair.tsx'
import { useProblems } from '../authoring/use-problems.ts'
import type { AuthoringProps } from '../props.ts'
import { ExtraField } from './ExtraField.tsx'

const newPair = () => ({ id: newPartId(), left: emptyText(), rightId: newPartId(), right: emptyText() })

export function Authoring({ value, onChange, problems }: AuthoringProps<'matching'>) {
  const t = useTranslations('kinds')
  const problemAt = useProblems(problems)
  return (
    <Stack gap="md">
      <ListField
        legend={t('pairs')}
        help={t('authoring.pairs-help')}
        problem={problemAt('pairs')}
        value={value.pairs ?? []}
        onChange={(pairs) => onChange({ ...value, pairs })}
        rowName={(number) => t('authoring.pair', { number })}
        limits={{ min: 2, max: 8 }}
        movable
        add={{ label: t('authoring.add-pair'), item: newPair }}
      >
        {({ item: pair, index, change }) =>
          (['left', 'right'] as const).map((side) => (
            <TextPair
              key={side}
              label={t(side === 'left' ? 'authoring.left' : 'authoring.partner')}
              path={`pairs.${index}.${side}`}
              value={pair[side]}
              onChange={(text) => change({ ...pair, [side]: text })}
              problemAt={problemAt}
            />
          ))
        }
      </ListField>
      <ExtraField
        value={value.extra ?? []}
        onChange={(extra) => onChange({ ...value, extra: extra.length > 0 ? extra : undefined })}
        problemAt={problemAt}
      />
    </Stack>
  )
}

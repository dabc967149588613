'use client'

import { useTranslations } from 'use-intl'
import { ListField } from '../authoring/ListField.tsx'
import { emptyText, newPartId } from '../authoring/list.ts'
import { TextPair } from '../authoring/TextPair.tsx'
import { useProblems } from '../authoring/use-problems.ts'
import type { AuthoringProps } from '../props.ts'

export function Authoring({ value, onChange, problems }: AuthoringProps<'ordering'>) {
  const t = useTranslations('kinds')
  const problemAt = useProblems(problems)
  return (
    <ListField
      legend={t('authoring.items')}
      help={t('authoring.items-help')}
      problem={problemAt('items')}
      value={value.items ?? []}
      onChange={(items) => onChange({ ...value, items })}
      rowName={(number) => t('authoring.item', { number })}
      limits={{ min: 3, max: 10 }}
      movable
      add={{ label: t('authoring.add-item'), item: () => ({ id: newPartId(), text: emptyText() }) }}
    >
      {({ item, index, change }) => (
        <TextPair
          label={t('authoring.text')}
          path={`items.${index}.text`}
          value={item.text}
          onChange={(text) => change({ ...item, text })}
          problemAt={problemAt}
        />
      )}
    </ListField>
  )
}

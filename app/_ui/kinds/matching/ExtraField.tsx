'use client'

import { useTranslations } from 'use-intl'
import type { MatchingContent } from '#graders/theory/kinds/matching.ts'
import { ListField } from '../authoring/ListField.tsx'
import { emptyText, newPartId } from '../authoring/list.ts'
import { TextPair } from '../authoring/TextPair.tsx'
import type { ProblemAt } from '../authoring/use-problems.ts'

type Extra = NonNullable<MatchingContent['extra']>
type Props = { value: Extra; onChange: (extra: Extra) => void; problemAt: ProblemAt }

/** Options that belong to no item. */
export function ExtraField({ value, onChange, problemAt }: Props) {
  const t = useTranslations('kinds')
  return (
    <ListField
      legend={t('authoring.extra')}
      value={value}
      onChange={onChange}
      rowName={(number) => t('authoring.option', { number })}
      limits={{ min: 0, max: 6 }}
      add={{ label: t('authoring.add-extra'), item: () => ({ id: newPartId(), text: emptyText() }) }}
    >
      {({ item, index, change }) => (
        <TextPair
          label={t('authoring.text')}
          path={`extra.${index}.text`}
          value={item.text}
          onChange={(text) => change({ ...item, text })}
          problemAt={problemAt}
        />
      )}
    </ListField>
  )
}

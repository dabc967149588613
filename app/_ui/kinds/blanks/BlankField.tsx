'use client'

import { Checkbox, Fieldset, Group, NativeSelect, SimpleGrid, Stack } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Blank } from '#graders/theory/kinds/blanks.ts'
import { AcceptedField } from '../authoring/AcceptedField.tsx'
import { AmountField } from '../authoring/AmountField.tsx'
import { ChoicesField } from '../authoring/ChoicesField.tsx'
import { emptyText, newPartId } from '../authoring/list.ts'
import { RowControls } from '../authoring/RowControls.tsx'
import { ToleranceFields } from '../authoring/ToleranceFields.tsx'
import type { ProblemAt } from '../authoring/use-problems.ts'

type Props = {
  name: string
  value: Blank
  onChange: (blank: Blank) => void
  onRemove: () => void
  problemAt: ProblemAt
}

const types = ['text', 'number', 'choice'] as const

export function newBlank(type: Blank['type']): Blank {
  if (type === 'text') return { type, accepted: { en: [], ko: [] } }
  if (type === 'number') return { type, answer: '' }
  const option = (correct: boolean) => ({ id: newPartId(), text: emptyText(), correct })
  return { type, options: [option(true), option(false), option(false)] }
}

export function BlankField({ name, value, onChange, onRemove, problemAt }: Props) {
  const t = useTranslations('kinds')
  const title = `[[${name}]]`
  return (
    <Fieldset legend={title}>
      <Stack gap="xs">
        <Group justify="space-between" align="flex-end">
          <NativeSelect
            label={t('authoring.blank-type')}
            value={value.type}
            data={types.map((type) => ({ value: type, label: t(`authoring.blank-types.${type}`) }))}
            onChange={(event) => onChange(newBlank(event.currentTarget.value as Blank['type']))}
          />
          <RowControls name={title} index={0} count={1} min={0} onRemove={onRemove} />
        </Group>
        <BlankFields path={`blanks.${name}`} value={value} onChange={onChange} problemAt={problemAt} />
      </Stack>
    </Fieldset>
  )
}

type FieldsProps = Pick<Props, 'value' | 'onChange' | 'problemAt'> & { path: string }

function BlankFields({ path, value, onChange, problemAt }: FieldsProps) {
  const t = useTranslations('kinds')
  if (value.type === 'text')
    return (
      <>
        <AcceptedField
          path={`${path}.accepted`}
          value={value.accepted}
          onChange={(accepted) => onChange({ ...value, accepted })}
          problemAt={problemAt}
        />
        <Checkbox
          label={t('authoring.typos')}
          checked={value.typos === 1}
          onChange={(event) => onChange({ ...value, typos: event.currentTarget.checked ? 1 : 0 })}
        />
      </>
    )
  if (value.type === 'choice')
    return (
      <ChoicesField
        legend={t('choices')}
        path={`${path}.options`}
        value={value.options}
        onChange={(options) => onChange({ ...value, options })}
        problemAt={problemAt}
      />
    )
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs">
      <AmountField
        label={t('authoring.answer')}
        description={t('authoring.answer-help')}
        value={value.answer}
        error={problemAt(`${path}.answer`)}
        onChange={(answer) => onChange({ ...value, answer: answer ?? '' })}
      />
      <ToleranceFields
        path={`${path}.tolerance`}
        value={value.tolerance}
        onChange={(tolerance) => onChange({ ...value, tolerance })}
        problemAt={problemAt}
      />
    </SimpleGrid>
  )
}

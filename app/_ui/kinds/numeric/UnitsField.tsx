'use client'

import { Fieldset, Group, Stack, Text, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { NumericContent } from '#graders/theory/kinds/numeric.ts'
import { AddButton } from '../authoring/AddButton.tsx'
import { AmountField } from '../authoring/AmountField.tsx'
import { ListProblem } from '../authoring/ListProblem.tsx'
import { removeAt, replaceAt } from '../authoring/list.ts'
import { RowControls } from '../authoring/RowControls.tsx'
import type { ProblemAt } from '../authoring/use-problems.ts'

type Units = NonNullable<NumericContent['units']>
type Props = { value: Units; onChange: (units: Units) => void; problemAt: ProblemAt }

export function UnitsField({ value, onChange, problemAt }: Props) {
  const t = useTranslations('kinds')
  return (
    <Fieldset legend={t('authoring.units')}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('authoring.units-help')}
        </Text>
        <ListProblem text={problemAt('units')} />
        {value.map((unit, i) => (
          // Units have no ids and never change places, so the place is the key.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Group key={i} gap="xs" align="flex-end">
            <TextInput
              label={t('authoring.unit-name')}
              value={unit.name}
              maxLength={20}
              error={problemAt(`units.${i}.name`)}
              onChange={(event) =>
                onChange(replaceAt(value, i, { ...unit, name: event.currentTarget.value }))
              }
            />
            <AmountField
              label={t('authoring.unit-factor')}
              value={unit.factor}
              error={problemAt(`units.${i}.factor`)}
              onChange={(factor) => onChange(replaceAt(value, i, { ...unit, factor: factor as number }))}
            />
            <RowControls
              name={unit.name}
              index={i}
              count={value.length}
              min={0}
              onRemove={() => onChange(removeAt(value, i))}
            />
          </Group>
        ))}
        <AddButton disabled={value.length >= 8} onClick={() => onChange([...value, { name: '', factor: 1 }])}>
          {t('authoring.add-unit')}
        </AddButton>
      </Stack>
    </Fieldset>
  )
}

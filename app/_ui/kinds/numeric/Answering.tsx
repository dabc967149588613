'use client'

import { Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Html } from '#app/_ui/Html.tsx'
import { NumberInput } from '../parts/NumberInput.tsx'
import type { AnsweringProps } from '../props.ts'

export function Answering({ view, value, onChange, disabled }: AnsweringProps<'numeric'>) {
  const t = useTranslations('kinds')
  // A unit picked before the number must not count as an answer, nor be forgotten.
  const [pickedUnit, pickUnit] = useState(view.units[0])
  const unit = value?.unit ?? pickedUnit
  const answer = (text: string, unit: string | undefined) =>
    onChange(text.trim() === '' ? null : { text, ...(unit !== undefined && { unit }) })
  return (
    <Stack gap="xs">
      <Group gap="xs" align="flex-start" wrap="wrap">
        <NumberInput
          label={t('ask.numeric')}
          value={value?.text ?? ''}
          onChange={(text) => answer(text, unit)}
          disabled={disabled}
          w={{ base: '100%', xs: 240 }}
        />
        {view.units.length > 0 ? (
          <NativeSelect
            size="md"
            label={t('unit')}
            data={view.units}
            value={unit}
            onChange={(event) => {
              pickUnit(event.currentTarget.value)
              answer(value?.text ?? '', event.currentTarget.value)
            }}
            disabled={disabled}
          />
        ) : (
          view.unit && (
            <Text component="div" mt={34}>
              <Html html={view.unit} />
            </Text>
          )
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t('number.format')}
      </Text>
    </Stack>
  )
}

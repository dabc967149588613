'use client'

import { Stack } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { ChoiceCards } from '../parts/ChoiceCards.tsx'
import { ClearAnswer } from '../parts/ClearAnswer.tsx'
import type { AnsweringProps } from '../props.ts'

export function Answering({ view, value, onChange, disabled }: AnsweringProps<'single-choice'>) {
  const t = useTranslations('kinds')
  return (
    <Stack gap="xs">
      <ChoiceCards
        label={t('ask.single-choice')}
        choices={view.choices}
        value={value?.choice ?? null}
        onChange={(choice) => onChange({ choice })}
        disabled={disabled}
      />
      <ClearAnswer shown={value !== null && !disabled} onClear={() => onChange(null)} />
    </Stack>
  )
}

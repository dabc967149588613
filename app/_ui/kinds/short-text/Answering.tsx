'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { AnsweringProps } from '../props.ts'

export function Answering({ value, onChange, disabled }: AnsweringProps<'short-text'>) {
  const t = useTranslations('kinds')
  return (
    <TextInput
      size="md"
      label={t('ask.short-text')}
      description={t('scoring.short-text')}
      value={value?.text ?? ''}
      onChange={({ currentTarget: { value: text } }) => onChange(text.trim() === '' ? null : { text })}
      maxLength={200}
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      disabled={disabled}
      maw={480}
    />
  )
}

'use client'

import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { readNumber } from '#graders/theory/reading/number.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange'> & { value: string; onChange: (text: string) => void }

/**
 * Keeps what is typed as text, so that nothing is lost or rounded, and says when it can't be read as a number. A text
 * field on purpose: number fields drop what they don't understand, and phones' number pads have no minus sign.
 */
export function NumberInput({ value, onChange, ...props }: Props) {
  const t = useTranslations('kinds')
  const read = readNumber(value)
  const hint = !read.ok && read.reason !== 'empty' ? t(`number.${read.reason}`) : undefined
  return (
    <TextInput
      size="md"
      maxLength={100}
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      {...props}
      value={value}
      error={hint}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

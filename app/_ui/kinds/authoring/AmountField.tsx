'use client'

import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { type Amount, readNumber } from '#graders/theory/reading/number.ts'

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  value: Amount | undefined
  /** Undefined when emptied; text that is no number is passed on as it is, and publishing refuses it. */
  onChange: (amount: Amount | undefined) => void
}

function amountOf(text: string): Amount | undefined {
  if (text.trim() === '') return undefined
  const read = readNumber(text)
  return read.ok ? read.value : text
}

/** A number or `{{name}}`. What is typed stays (`1.`, `1e-`) as long as it means the value. */
export function AmountField({ value, onChange, ...props }: Props) {
  const [typed, setTyped] = useState(value === undefined ? '' : String(value))
  const shown = amountOf(typed) === value ? typed : String(value ?? '')
  return (
    <TextInput
      autoComplete="off"
      spellCheck={false}
      {...props}
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(amountOf(event.currentTarget.value))
      }}
    />
  )
}

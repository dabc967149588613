'use client'

import { Textarea, type TextareaProps } from '@mantine/core'
import { useState } from 'react'

type Props = Omit<TextareaProps, 'value' | 'onChange'> & {
  value: string[] | undefined
  onChange: (forms: string[]) => void
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A list of spellings, one to a line. The text is kept as typed as long as it means the list. */
export function FormsField({ value = [], onChange, ...props }: Props) {
  const [typed, setTyped] = useState(value.join('\n'))
  const shown = linesOf(typed).join('\n') === value.join('\n') ? typed : value.join('\n')
  return (
    <Textarea
      autosize
      minRows={2}
      maxRows={12}
      {...props}
      value={shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(linesOf(event.currentTarget.value))
      }}
    />
  )
}

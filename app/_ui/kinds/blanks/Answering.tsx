'use client'

import { Stack, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Html } from '#app/_ui/Html.tsx'
import { ChoiceCards } from '../parts/ChoiceCards.tsx'
import { NumberInput } from '../parts/NumberInput.tsx'
import { Scoring } from '../parts/Scoring.tsx'
import type { AnsweringProps } from '../props.ts'
import { BlankSign } from './BlankSign.tsx'

export function Answering({ view, value, onChange, disabled }: AnsweringProps<'blanks'>) {
  const t = useTranslations('kinds')
  const given = value?.blanks ?? {}

  function write(name: string, text: string) {
    const { [name]: _, ...others } = given
    const next = text.trim() === '' ? others : { ...others, [name]: text }
    onChange(Object.keys(next).length > 0 ? { blanks: next } : null)
  }

  return (
    <Stack gap="md">
      <Html html={view.text} />
      {view.blanks.map((blank) => {
        const label = (
          <>
            <BlankSign name={blank.name} /> {t('blank', { name: blank.name })}
          </>
        )
        const text = Object.hasOwn(given, blank.name) ? given[blank.name]! : ''
        const onText = (next: string) => write(blank.name, next)
        if (blank.type === 'choice')
          return (
            <ChoiceCards
              key={blank.name}
              label={label}
              choices={blank.options}
              value={text || null}
              onChange={onText}
              disabled={disabled}
            />
          )
        const input = { key: blank.name, label, value: text, disabled, maw: 420 }
        if (blank.type === 'number') return <NumberInput {...input} key={blank.name} onChange={onText} />
        return (
          <TextInput
            {...input}
            key={blank.name}
            size="md"
            maxLength={200}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            onChange={(event) => onText(event.currentTarget.value)}
          />
        )
      })}
      <Scoring kind="blanks" />
    </Stack>
  )
}

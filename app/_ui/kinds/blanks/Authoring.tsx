'use client'

import { Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Blank } from '#graders/theory/kinds/blanks.ts'
import { AddButton } from '../authoring/AddButton.tsx'
import { ListProblem } from '../authoring/ListProblem.tsx'
import { TextPair } from '../authoring/TextPair.tsx'
import { useProblems } from '../authoring/use-problems.ts'
import type { AuthoringProps } from '../props.ts'
import { BlankField, newBlank } from './BlankField.tsx'

const maxBlanks = 20

export function Authoring({ value, onChange, problems }: AuthoringProps<'blanks'>) {
  const t = useTranslations('kinds')
  const problemAt = useProblems(problems)
  const blanks = value.blanks ?? {}
  const change = (next: Record<string, Blank>) => onChange({ ...value, blanks: next })
  const names = Array.from({ length: maxBlanks }, (_, i) => String(i + 1))
  const free = names.find((name) => !Object.hasOwn(blanks, name))
  return (
    <Stack gap="md">
      <TextPair
        label={t('authoring.blanks-text')}
        path="text"
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
        problemAt={problemAt}
        rows={4}
      />
      <Text size="sm" c="dimmed">
        {t('authoring.blanks-help')}
      </Text>
      <ListProblem text={problemAt('blanks')} />
      {Object.entries(blanks).map(([name, blank]) => (
        <BlankField
          key={name}
          name={name}
          value={blank}
          onChange={(next) => change({ ...blanks, [name]: next })}
          onRemove={() =>
            change(Object.fromEntries(Object.entries(blanks).filter(([other]) => other !== name)))
          }
          problemAt={problemAt}
        />
      ))}
      <AddButton disabled={!free} onClick={() => free && change({ ...blanks, [free]: newBlank('text') })}>
        {t('authoring.add-blank')}
      </AddButton>
    </Stack>
  )
}

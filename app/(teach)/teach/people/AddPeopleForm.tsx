'use client'

import { Alert, Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useMemo, useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import type { Enrolled } from '#lib/courses/enrol-people.ts'
import { maxPeople, peopleProblems, readPeople } from '#lib/courses/people-list.ts'
import { enrolPeopleAction } from './actions.ts'
import { LineProblems } from './LineProblems.tsx'
import { roleNames } from './role-names.ts'
import { useWordReason } from './use-word-reason.ts'

type Props = { courseId: string; onEnrolled: (enrolled: Enrolled[]) => void; onCancel: () => void }

export function AddPeopleForm({ courseId, onEnrolled, onCancel }: Props) {
  const t = useTranslations('teach')
  const wordReason = useWordReason()
  const [role, setRole] = useState('student')
  const [text, setText] = useState('')
  /** Nothing is said about a line before the list is handed in: until then somebody may still be typing it. */
  const [checked, setChecked] = useState(false)
  const [reason, setReason] = useState<string>()
  const [pending, start] = useTransition()
  const { people, problems } = useMemo(() => checkText(text), [text])

  function submit(event: FormEvent) {
    event.preventDefault()
    setReason(undefined)
    setChecked(true)
    if (problems.length > 0) return
    if (people.length > maxPeople) return setReason('too-many-people')
    start(async () => {
      // A failure must not take the pasted list away with the page.
      const result = await enrolPeopleAction({ courseId, role, people }).catch(failed)
      if (result.ok) onEnrolled(result.enrolled)
      else setReason(result.reason)
    })
  }

  const shown = checked ? problems : []
  return (
    <form onSubmit={submit}>
      <Stack>
        <NativeSelect
          label={t('people.addRole')}
          description={t('people.addRoleHelp')}
          data={roleNames.map((value) => ({ value, label: t(`people.roles.${value}`) }))}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value)}
        />
        <Textarea
          label={t('people.list')}
          description={t('people.listHelp', { max: maxPeople })}
          placeholder={t('people.listPlaceholder')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={shown.length > 0}
          rows={10}
          wrap="off"
          spellCheck={false}
          required
        />
        <Text size="sm" c="dimmed" aria-live="polite">
          {t('people.recognised', { count: people.length - problems.length })}
        </Text>
        {shown.length > 0 && <LineProblems problems={shown} />}
        {reason && (
          <Alert color="red" role="alert">
            {wordReason(reason)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={pending} disabled={people.length === 0}>
            {t('people.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const failed = () => ({ ok: false, reason: 'other' }) as const

/** The server checks the same way; here the problems carry the line numbers of the text. */
function checkText(text: string) {
  const { people, lines } = readPeople(text)
  const problems = peopleProblems(people)
  return { people, problems: problems.map((problem) => ({ ...problem, line: lines[problem.line - 1]! })) }
}

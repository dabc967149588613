'use client'

import { Alert, Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useMemo, useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import type { Enrolled } from '#lib/courses/enrol-people.ts'
import { maxPeople, type PersonProblem, peopleProblems, readPeople } from '#lib/courses/people-list.ts'
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
  /** Words are said about a line only once it was handed in: until then somebody may still be typing it. */
  const [problems, setProblems] = useState<PersonProblem[]>([])
  const [reason, setReason] = useState<string>()
  const [pending, start] = useTransition()
  const { people, lines } = useMemo(() => readPeople(text), [text])
  const recognised = useMemo(() => people.length - peopleProblems(people).length, [people])

  function submit(event: FormEvent) {
    event.preventDefault()
    setReason(undefined)
    const found = inText(peopleProblems(people))
    setProblems(found)
    if (found.length > 0) return
    if (people.length > maxPeople) return setReason('too-many-people')
    start(async () => {
      // A failure must not take the pasted list away with the page.
      const result = await enrolPeopleAction({ courseId, role, people }).catch(failed)
      if (result.ok) onEnrolled(result.enrolled)
      else if (result.reason === 'invalid-people') setProblems(inText(result.problems))
      else setReason(result.reason)
    })
  }

  const inText = (found: PersonProblem[]) =>
    found.map((problem) => ({ ...problem, line: lines[problem.line - 1] ?? problem.line }))

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
          error={problems.length > 0}
          rows={10}
          wrap="off"
          spellCheck={false}
          required
        />
        <Text size="sm" c="dimmed" aria-live="polite">
          {t('people.recognised', { count: recognised })}
        </Text>
        {problems.length > 0 && <LineProblems problems={problems} />}
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

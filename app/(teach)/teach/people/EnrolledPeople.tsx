'use client'

import { Button, Group, List, Stack } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Enrolled } from '#lib/courses/enrol-people.ts'
import { Passwords } from './Passwords.tsx'

/** How many of each kind, and the passwords of new accounts. */
export function EnrolledPeople({ enrolled, onDone }: { enrolled: Enrolled[]; onDone: () => void }) {
  const t = useTranslations('teach')
  const created = enrolled.flatMap((each) => (each.outcome === 'created' ? [each] : []))
  const count = (outcome: Enrolled['outcome']) => enrolled.filter((each) => each.outcome === outcome).length
  const [added, already] = [count('added'), count('already')]
  return (
    <Stack>
      <div role="status">
        <List size="sm">
          {created.length > 0 && <List.Item>{t('people.created', { count: created.length })}</List.Item>}
          {added > 0 && <List.Item>{t('people.existing', { count: added })}</List.Item>}
          {already > 0 && <List.Item>{t('people.already', { count: already })}</List.Item>}
        </List>
      </div>
      {created.length > 0 && <Passwords people={created} />}
      <Group justify="flex-end">
        <Button onClick={onDone}>{t('people.done')}</Button>
      </Group>
    </Stack>
  )
}

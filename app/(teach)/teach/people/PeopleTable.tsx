'use client'

import { Group, NativeSelect, Stack, Table, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '#app/_ui/EmptyState.tsx'
import type { PersonRow as Person } from '#lib/courses/list-people.ts'
import { NewPassword } from './NewPassword.tsx'
import { PersonRow } from './PersonRow.tsx'
import { roleNames } from './role-names.ts'

export type ResetPassword = { name: string; email: string; password: string }
type Props = { courseId: string; rows: Person[]; ownId: string }

export function PeopleTable({ courseId, rows, ownId }: Props) {
  const t = useTranslations('teach')
  const [text, setText] = useState('')
  const [role, setRole] = useState('')
  const [reset, setReset] = useState<ResetPassword>()
  const needle = text.trim().toLowerCase()
  const shown = rows.filter(
    (row) => (!role || row.role === role) && `${row.name} ${row.email}`.toLowerCase().includes(needle),
  )

  return (
    <Stack>
      <Group align="flex-end">
        <TextInput
          type="search"
          label={t('people.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          flex="1 1 14rem"
        />
        <NativeSelect
          label={t('people.role')}
          data={[
            { value: '', label: t('filter.any') },
            ...roleNames.map((value) => ({ value, label: t(`people.roles.${value}`) })),
          ]}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value)}
        />
      </Group>
      <Text size="sm" c="dimmed" aria-live="polite">
        {t('people.shown', { shown: shown.length, total: rows.length })}
      </Text>
      {shown.length === 0 ? (
        <EmptyState title={t(rows.length === 0 ? 'people.none' : 'people.noMatch')} />
      ) : (
        <Table.ScrollContainer
          minWidth={280}
          type="native"
          tabIndex={0}
          role="region"
          aria-label={t('people.title')}
        >
          <Table verticalSpacing="sm" highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('people.name')}</Table.Th>
                <Table.Th visibleFrom="sm">{t('people.role')}</Table.Th>
                <Table.Th visibleFrom="sm">{t('people.since')}</Table.Th>
                <Table.Th>{t('people.actionsColumn')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((row) => (
                <PersonRow
                  key={row.userId}
                  courseId={courseId}
                  person={row}
                  own={row.userId === ownId}
                  onReset={setReset}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <NewPassword reset={reset} onClose={() => setReset(undefined)} />
    </Stack>
  )
}

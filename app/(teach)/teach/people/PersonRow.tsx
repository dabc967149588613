'use client'

import { ActionIcon, Badge, Box, Group, Menu, NativeSelect, Table, Text } from '@mantine/core'
import { IconDots, IconKey, IconUserMinus } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import type { PersonRow as Person } from '#lib/courses/list-people.ts'
import type { ResetPassword } from './PeopleTable.tsx'
import { roleNames } from './role-names.ts'
import { usePersonActions } from './use-person-actions.ts'

type Props = { courseId: string; person: Person; own: boolean; onReset: (reset: ResetPassword) => void }

export function PersonRow({ courseId, person, own, onReset }: Props) {
  const t = useTranslations('teach')
  const { name, email, role, enrolledAt, disabled } = person
  const { shownRole, changeRole, remove, reset, pending } = usePersonActions(courseId, person, own, onReset)
  const roleSelect = (
    <NativeSelect
      aria-label={t('people.roleOf', { name })}
      data={roleNames.map((value) => ({ value, label: t(`people.roles.${value}`) }))}
      value={shownRole ?? role}
      onChange={(event) => changeRole(roleNames.find((known) => known === event.currentTarget.value)!)}
      disabled={pending}
      w="9rem"
    />
  )
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="xs">
          <Text fw={500} size="sm">
            {name}
          </Text>
          {own && <Badge variant="light">{t('people.you')}</Badge>}
          {disabled && (
            <Badge variant="light" color="gray">
              {t('people.disabled')}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {email}
        </Text>
        <Box hiddenFrom="sm" mt={6}>
          {roleSelect}
        </Box>
      </Table.Td>
      <Table.Td visibleFrom="sm">{roleSelect}</Table.Td>
      <Table.Td visibleFrom="sm">
        <LocalTime at={enrolledAt} style="date" />
      </Table.Td>
      <Table.Td>
        <Menu width={220} position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon
              variant="default"
              size="lg"
              loading={pending}
              aria-label={t('people.actions', { name })}
            >
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {!own && !disabled && (
              <Menu.Item leftSection={<IconKey size={16} aria-hidden />} onClick={reset}>
                {t('people.reset')}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconUserMinus size={16} aria-hidden />} onClick={remove}>
              {t('people.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Table.Td>
    </Table.Tr>
  )
}

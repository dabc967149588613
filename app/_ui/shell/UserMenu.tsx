'use client'

import { Avatar, Box, Menu, Text, UnstyledButton } from '@mantine/core'
import { IconLogout, IconUserCog } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { postToAuth } from '../auth-protocol.ts'
import type { ShellUser } from './Shell.tsx'

export function UserMenu({ user }: { user: ShellUser }) {
  const t = useTranslations('common')
  const signOut = async () => {
    await postToAuth('signout', {})
    // A whole new page: nothing of this user may stay in memory on a shared machine.
    window.location.assign('/sign-in')
  }
  return (
    <Menu width={240} position="bottom-end">
      <Menu.Target>
        <UnstyledButton aria-label={t('user.menu', { name: user.name })} style={{ borderRadius: '50%' }}>
          <Avatar size={34} radius="xl" name={user.name} color="ink" variant="filled" aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Box px="sm" py={6}>
          <Text size="sm" fw={600}>
            {user.name}
          </Text>
          <Text size="xs" c="dimmed">
            {user.email}
          </Text>
        </Box>
        <Menu.Divider />
        <Menu.Item component={Link} href="/account" leftSection={<IconUserCog size={16} aria-hidden />}>
          {t('user.account')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={signOut}>
          {t('user.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

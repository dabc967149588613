'use client'

import { AppShell, Box, Group } from '@mantine/core'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { ColorSchemeSwitch } from './ColorSchemeSwitch.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Logo } from './Logo.tsx'
import { linksFor } from './links.ts'
import { MainNav, NarrowNav } from './MainNav.tsx'
import classes from './Shell.module.css'
import { UserMenu } from './UserMenu.tsx'

export type ShellUser = { name: string; email: string; roles: string[] }

/** The frame of every page. Without a user: name, language and colours only. */
export function Shell({ user, children }: { user: ShellUser | null; children: ReactNode }) {
  const t = useTranslations('common')
  const links = user ? linksFor(user.roles) : []
  return (
    <AppShell header={{ height: 56 }} padding={0}>
      <a href="#main" className={classes.skip}>
        {t('nav.skip')}
      </a>
      <AppShell.Header className={classes.header}>
        <Group h="100%" px="md" gap="sm" wrap="nowrap">
          {user && <NarrowNav links={links} />}
          <Link href="/" className={classes.home}>
            <Logo />
            <span>Argmax</span>
          </Link>
          {user && <MainNav links={links} />}
          <Box flex={1} />
          <LanguageSwitch />
          <ColorSchemeSwitch />
          {user && <UserMenu user={user} />}
        </Group>
      </AppShell.Header>
      <AppShell.Main id="main" tabIndex={-1} className={classes.main}>
        {children}
      </AppShell.Main>
    </AppShell>
  )
}

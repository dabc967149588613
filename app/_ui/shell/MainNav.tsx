'use client'

import { ActionIcon, Group, Menu } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'use-intl'
import type { NavLink } from './links.ts'
import classes from './Shell.module.css'

export function MainNav({ links }: { links: NavLink[] }) {
  const t = useTranslations('common')
  const path = usePathname()
  return (
    <Group component="nav" aria-label={t('nav.main')} gap={4} ml="md" visibleFrom="sm" wrap="nowrap">
      {links.map(({ href, label, under }) => (
        <Link
          key={href}
          href={href}
          className={classes.link}
          aria-current={under.test(path) ? 'page' : undefined}
        >
          {t(`nav.${label}`)}
        </Link>
      ))}
    </Group>
  )
}

/** The same links behind a button, where the header is too narrow for them. */
export function NarrowNav({ links }: { links: NavLink[] }) {
  const t = useTranslations('common')
  const path = usePathname()
  return (
    <Menu width={220} position="bottom-start">
      <Menu.Target>
        <ActionIcon variant="default" size="lg" hiddenFrom="sm" aria-label={t('nav.main')}>
          <IconMenu2 size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {links.map(({ href, label, under }) => (
          <Menu.Item
            key={href}
            component={Link}
            href={href}
            fw={under.test(path) ? 650 : undefined}
            aria-current={under.test(path) ? 'page' : undefined}
          >
            {t(`nav.${label}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

'use client'

import { Anchor, Group } from '@mantine/core'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'use-intl'

type Props = { questionId: string; openReports: number; author: boolean }

export function QuestionNav({ questionId, openReports, author }: Props) {
  const t = useTranslations('bank')
  const current = usePathname()
  const base = `/teach/questions/${questionId}`
  const links = [
    ...(author ? [[base, t('nav.edit')] as const] : []),
    [`${base}/preview`, t('nav.preview')] as const,
    [`${base}/use`, t('nav.use')] as const,
    [`${base}/reports`, t('nav.reports', { count: openReports })] as const,
  ]
  return (
    <Group component="nav" aria-label={t('nav.label')} gap="md">
      {links.map(([href, label]) => (
        <Anchor
          key={href}
          component={Link}
          href={href}
          size="sm"
          fw={href === current ? 700 : 500}
          c={href === current ? 'var(--mantine-color-text)' : undefined}
          underline={href === current ? 'always' : 'hover'}
          aria-current={href === current ? 'page' : undefined}
        >
          {label}
        </Anchor>
      ))}
    </Group>
  )
}

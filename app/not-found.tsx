import { Container, VisuallyHidden } from '@mantine/core'
import { IconMapSearch } from '@tabler/icons-react'
import type { Metadata } from 'next'
import { getT } from '#lib/i18n/server.ts'
import { EmptyState } from './_ui/EmptyState.tsx'
import { LinkButton } from './_ui/LinkButton.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('errors'))('missing.title'),
})

export default async function NotFound() {
  const t = await getT('errors')
  return (
    <Container size="sm" py="xl">
      <VisuallyHidden component="h1">{t('missing.title')}</VisuallyHidden>
      <EmptyState
        icon={<IconMapSearch size={32} aria-hidden />}
        title={t('missing.title')}
        action={<LinkButton href="/">{t('missing.home')}</LinkButton>}
      >
        {t('missing.text')}
      </EmptyState>
    </Container>
  )
}

import { Container, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { Suspense } from 'react'
import { PageSkeleton } from '#app/_ui/PageSkeleton.tsx'
import { requireUser } from '#lib/auth/session.ts'
import { getT } from '#lib/i18n/server.ts'
import { Due } from './Due.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT('study'))('due.title') })

export default async function DuePage({ searchParams }: PageProps<'/practice/due'>) {
  const { days, done } = await searchParams
  const actor = await requireUser('/practice/due')
  const t = await getT('study')
  return (
    <Container size="md">
      <Title order={1}>{t('due.title')}</Title>
      <Text c="dimmed" mb="lg" maw="42rem">
        {t('due.intro')}
      </Text>
      <Suspense fallback={<PageSkeleton rows={3} />}>
        <Due actor={actor} days={days === '30' ? 30 : 14} done={done !== undefined} />
      </Suspense>
    </Container>
  )
}

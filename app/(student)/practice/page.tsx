import { Container, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { Suspense } from 'react'
import { PageSkeleton } from '#app/_ui/PageSkeleton.tsx'
import { requireUser } from '#lib/auth/session.ts'
import { getT } from '#lib/i18n/server.ts'
import { PracticeIndex } from './PracticeIndex.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT('practice'))('title') })

export default async function PracticePage() {
  const actor = await requireUser('/practice')
  const t = await getT('practice')
  return (
    <Container size="lg">
      <Title order={1}>{t('title')}</Title>
      <Text c="dimmed" mb="lg" maw="42rem">
        {t('intro')}
      </Text>
      <Suspense fallback={<PageSkeleton rows={5} />}>
        <PracticeIndex actor={actor} />
      </Suspense>
    </Container>
  )
}

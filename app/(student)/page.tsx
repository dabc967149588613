import { Container, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { Suspense } from 'react'
import { PageSkeleton } from '#app/_ui/PageSkeleton.tsx'
import { requireUser } from '#lib/auth/session.ts'
import { getT } from '#lib/i18n/server.ts'
import { ExamLists } from './_home/ExamLists.tsx'
import { StaffLinks } from './_home/StaffLinks.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('student'))('home.title'),
})

export default async function HomePage() {
  const actor = await requireUser()
  const t = await getT('student')
  return (
    <Container size="lg">
      <Title order={1}>{t('home.title')}</Title>
      <Text c="dimmed" mb="lg">
        {t('home.greeting', { name: actor.name })}
      </Text>
      <StaffLinks actor={actor} />
      <Suspense fallback={<PageSkeleton />}>
        <ExamLists actor={actor} />
      </Suspense>
    </Container>
  )
}

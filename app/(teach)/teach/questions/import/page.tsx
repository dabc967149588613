import { Container, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { BackLink } from '#app/_ui/BackLink.tsx'
import { requireRole } from '#lib/auth/session.ts'
import { getT } from '#lib/i18n/server.ts'
import { importLimits } from '#lib/questions/import/limits.ts'
import { ImportFiles } from './ImportFiles.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('teach'))('import.open'),
})

export default async function ImportPage() {
  const actor = await requireRole('instructor')
  const t = await getT('teach')
  const courseId = actor.enrolments.find(({ role }) => role === 'instructor')!.courseId
  return (
    <Container size="lg">
      <BackLink href="/teach/questions">{t('questions.title')}</BackLink>
      <Title order={1} mt="xs">
        {t('import.open')}
      </Title>
      <Text c="dimmed" mb="lg" maw="44rem">
        {t('import.help')}
      </Text>
      <ImportFiles courseId={courseId} limits={importLimits} />
    </Container>
  )
}

import { Badge, Container, Group, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Suspense } from 'react'
import { BackLink } from '#app/_ui/BackLink.tsx'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { PageSkeleton } from '#app/_ui/PageSkeleton.tsx'
import { attemptView } from '#lib/attempts/attempt-view.ts'
import { requireUser } from '#lib/auth/session.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'
import { PrintButton } from './PrintButton.tsx'
import { Result } from './Result.tsx'
import classes from './result.module.css'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT('result'))('title') })

export default async function ResultPage({ params }: PageProps<'/attempts/[attemptId]/result'>) {
  const { attemptId } = await params
  const actor = await requireUser(`/attempts/${attemptId}/result`)
  const attempt = await attemptView(actor, attemptId, new Date())
  if (!attempt) notFound()
  if (attempt.mode === 'practice') redirect(`/practice/${attemptId}`)
  if (!attempt.closedAt) redirect(`/attempts/${attemptId}/1`)
  const { startedAt, closedAt } = attempt
  const [t, locale] = await Promise.all([getT('result'), getLocale()])
  const times = {
    from: () => <LocalTime at={startedAt} />,
    to: () => <LocalTime at={closedAt} />,
  }
  return (
    <Container size="lg">
      <div className={classes.screenOnly}>
        <BackLink href="/">{t('back')}</BackLink>
      </div>
      <Group justify="space-between" align="flex-start" mt="xs" mb="lg" id="overview">
        <div>
          <Title order={1}>
            {t('title')}: {attempt.title[locale]}
          </Title>
          <Group gap="xs">
            {attempt.mode === 'preview' && <Badge variant="outline">{t('preview')}</Badge>}
            <Text c="dimmed" size="sm">
              {t.rich('took', times)}
            </Text>
          </Group>
        </div>
        <PrintButton />
      </Group>
      <Suspense fallback={<PageSkeleton rows={4} />}>
        <Result actor={actor} attemptId={attemptId} />
      </Suspense>
    </Container>
  )
}

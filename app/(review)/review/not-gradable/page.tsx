import { Container, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { Metadata } from 'next'
import { EmptyState } from '#app/_ui/EmptyState.tsx'
import { LiveRefresh } from '#app/_ui/live/LiveRefresh.tsx'
import { coursesAs } from '#lib/auth/authorize.ts'
import { requireRole } from '#lib/auth/session.ts'
import { getT } from '#lib/i18n/server.ts'
import { faultsState, listNotGradable } from '#lib/review/not-gradable.ts'
import { ReviewNav } from '../ReviewNav.tsx'
import { FaultList } from './FaultList.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('review'))('faults.title'),
})

export default async function NotGradablePage() {
  const actor = await requireRole('ta', 'instructor')
  const courses = await Promise.all(
    coursesAs(actor, 'ta', 'instructor').map(async (id) => ({ id, known: await faultsState(id) })),
  )
  const [t, faults] = await Promise.all([getT('review'), listNotGradable(actor)])
  return (
    <Container size="xl">
      {courses.map(({ id, known }) => (
        <LiveRefresh key={id} url={`/api/review/courses/${id}/faults/events`} known={known} />
      ))}
      <Title order={1} mb="md">
        {t('faults.title')}
      </Title>
      <ReviewNav actor={actor} current="faults" />
      <Stack>
        <Text maw="44rem">{t('faults.lead')}</Text>
        {faults.length === 0 ? (
          <EmptyState icon={<IconCircleCheck aria-hidden />} title={t('faults.none')} />
        ) : (
          <FaultList faults={faults} />
        )}
      </Stack>
    </Container>
  )
}

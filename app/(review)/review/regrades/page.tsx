import { Card, Container, Group, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { EmptyState } from '#app/_ui/EmptyState.tsx'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { requireRole } from '#lib/auth/session.ts'
import { getT } from '#lib/i18n/server.ts'
import { listRegrades } from '#lib/regrades/view/regrade-view.ts'
import { ReviewNav } from '../ReviewNav.tsx'
import { StateBadge } from './StateBadge.tsx'
import { SubjectText } from './SubjectText.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('review'))('regrade.title'),
})

export default async function RegradesPage() {
  const actor = await requireRole('ta', 'instructor')
  const [t, regrades] = await Promise.all([getT('review'), listRegrades(actor)])
  return (
    <Container size="xl">
      <Title order={1} mb="md">
        {t('regrade.title')}
      </Title>
      <ReviewNav actor={actor} current="regrades" />
      <Stack>
        <Text maw="44rem">{t('regrade.lead')}</Text>
        {regrades.length === 0 ? (
          <EmptyState title={t('regrade.none')}>{t('regrade.noneText')}</EmptyState>
        ) : (
          <Stack component="ul" aria-label={t('regrade.list')} p={0} m={0} style={{ listStyle: 'none' }}>
            {regrades.map(({ id, subject, reason, startedBy, startedAt, state, progress }) => (
              <Card key={id} component="li" withBorder>
                <Group justify="space-between" align="flex-start" gap="xs">
                  <SubjectText subject={subject} />
                  <StateBadge state={state} />
                </Group>
                <TextLink href={`/review/regrades/${id}`} mt="xs" lineClamp={2}>
                  {reason}
                </TextLink>
                <Text size="sm" c="dimmed">
                  {t.rich('regrade.by', { name: startedBy, time: () => <LocalTime at={startedAt} /> })}
                  {' · '}
                  {t('regrade.done', { done: progress.done, total: progress.total })}
                </Text>
              </Card>
            ))}
          </Stack>
        )}
      </Stack>
    </Container>
  )
}

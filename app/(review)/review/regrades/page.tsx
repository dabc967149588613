import {
  Container,
  Stack,
  Table,
  TableScrollContainer,
  TableTbody,
  TableTd,
  TableTh,
  TableThead,
  TableTr,
  Text,
  Title,
} from '@mantine/core'
import type { Metadata } from 'next'
import { EmptyState } from '#app/_ui/EmptyState.tsx'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { requireRole } from '#lib/auth/session.ts'
import { getT } from '#lib/i18n/server.ts'
import { listRegrades } from '#lib/regrades/regrade-view.ts'
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
          <TableScrollContainer
            minWidth={640}
            type="native"
            tabIndex={0}
            role="region"
            aria-label={t('regrade.table')}
          >
            <Table verticalSpacing="sm" highlightOnHover>
              <TableThead>
                <TableTr>
                  <TableTh>{t('regrade.what')}</TableTh>
                  <TableTh>{t('regrade.reason')}</TableTh>
                  <TableTh>{t('regrade.state')}</TableTh>
                  <TableTh>{t('regrade.progress')}</TableTh>
                </TableTr>
              </TableThead>
              <TableTbody>
                {regrades.map(({ id, subject, reason, startedBy, startedAt, state, progress }) => (
                  <TableTr key={id}>
                    <TableTd>
                      <SubjectText subject={subject} />
                    </TableTd>
                    <TableTd maw="18rem">
                      <TextLink href={`/review/regrades/${id}`}>{reason}</TextLink>
                      <Text size="xs" c="dimmed">
                        {t.rich('regrade.by', {
                          name: startedBy,
                          time: () => <LocalTime at={startedAt} />,
                        })}
                      </Text>
                    </TableTd>
                    <TableTd>
                      <StateBadge state={state} />
                    </TableTd>
                    <TableTd>{t('regrade.done', { done: progress.done, total: progress.total })}</TableTd>
                  </TableTr>
                ))}
              </TableTbody>
            </Table>
          </TableScrollContainer>
        )}
      </Stack>
    </Container>
  )
}

import {
  Badge,
  Container,
  Group,
  Table,
  TableScrollContainer,
  TableTbody,
  TableTd,
  TableTh,
  TableThead,
  TableTr,
  Title,
} from '@mantine/core'
import type { Metadata } from 'next'
import { EmptyState } from '#app/_ui/EmptyState.tsx'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { requireRole } from '#lib/auth/session.ts'
import { listExams } from '#lib/exams/author.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'
import { NewExam } from './NewExam.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('teach'))('exams.title'),
})

export default async function ExamsPage() {
  const actor = await requireRole('instructor')
  const t = await getT('teach')
  const locale = await getLocale()
  const rows = await listExams(actor)
  const courseId = actor.enrolments.find(({ role }) => role === 'instructor')!.courseId
  return (
    <Container size="xl">
      <Group justify="space-between" mb="lg">
        <Title order={1}>{t('exams.title')}</Title>
        <NewExam courseId={courseId} />
      </Group>
      {rows.length === 0 ? (
        <EmptyState title={t('exams.none')} />
      ) : (
        <TableScrollContainer minWidth={320} type="native" tabIndex={0} aria-label={t('exams.title')}>
          <Table verticalSpacing="sm" highlightOnHover>
            <TableThead>
              <TableTr>
                <TableTh>{t('exams.exam')}</TableTh>
                <TableTh>{t('filter.status')}</TableTh>
                <TableTh visibleFrom="sm">{t('exams.window')}</TableTh>
                <TableTh visibleFrom="sm">{t('exams.duration')}</TableTh>
                <TableTh>{t('exams.startedFinished')}</TableTh>
              </TableTr>
            </TableThead>
            <TableTbody>
              {rows.map(({ exam, started, finished }) => (
                <TableTr key={exam.id}>
                  <TableTd>
                    <TextLink href={`/teach/exams/${exam.id}`}>{exam.title[locale]}</TextLink>
                  </TableTd>
                  <TableTd>
                    <Badge variant="light" color={exam.publishedAt ? 'green' : 'orange'}>
                      {t(exam.publishedAt ? 'status.published' : 'status.draft')}
                    </Badge>
                  </TableTd>
                  <TableTd visibleFrom="sm">
                    {exam.opensAt === null && exam.closesAt === null ? (
                      t('exams.always')
                    ) : (
                      <>
                        {exam.opensAt && <LocalTime at={exam.opensAt} />} –{' '}
                        {exam.closesAt && <LocalTime at={exam.closesAt} />}
                      </>
                    )}
                  </TableTd>
                  <TableTd visibleFrom="sm">{t('exams.minutes', { minutes: exam.durationMinutes })}</TableTd>
                  <TableTd>{`${started} / ${finished}`}</TableTd>
                </TableTr>
              ))}
            </TableTbody>
          </Table>
        </TableScrollContainer>
      )}
    </Container>
  )
}

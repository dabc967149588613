import { Alert, Button, Container, Group, Stack, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BackLink } from '#app/_ui/BackLink.tsx'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { LiveRefresh } from '#app/_ui/live/LiveRefresh.tsx'
import { requireRole } from '#lib/auth/session.ts'
import { getT } from '#lib/i18n/server.ts'
import { regradeSnapshot } from '#lib/regrades/state.ts'
import { differs } from '#lib/regrades/view/changes.ts'
import { regradeView } from '#lib/regrades/view/regrade-view.ts'
import { StateBadge } from '../StateBadge.tsx'
import { SubjectText } from '../SubjectText.tsx'
import { AttemptChanges } from './AttemptChanges.tsx'
import { Choice } from './Choice.tsx'
import { Decision } from './Decision.tsx'
import { Progress } from './Progress.tsx'
import { QuestionChanges } from './QuestionChanges.tsx'
import { parseSearch, searchOf } from './search.ts'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('review'))('regrade.one'),
})

export default async function RegradePage({
  params,
  searchParams,
}: PageProps<'/review/regrades/[regradeId]'>) {
  const actor = await requireRole('ta', 'instructor')
  const { regradeId } = await params
  const search = parseSearch(await searchParams)
  const regrade = await regradeView(actor, regradeId)
  if (!regrade) notFound()
  const t = await getT('review')
  const { state, progress, attempts } = regrade
  const open = state !== 'applied' && state !== 'discarded'
  const graded = progress.done >= progress.total
  const up = attempts.filter((change) => differs(change) && change.after > change.before).length
  const down = attempts.filter((change) => differs(change) && change.after < change.before).length
  const hidden = attempts.reduce((sum, change) => sum + change.hidden, 0)
  const path = `/review/regrades/${regradeId}`
  return (
    <Container size="xl">
      {open && (
        <LiveRefresh
          url={`/api/regrades/${regradeId}/events`}
          known={regradeSnapshot(state, progress)}
          pollMs={3_000}
        />
      )}
      <BackLink href="/review/regrades">{t('regrade.title')}</BackLink>
      <Group my="md" gap="sm">
        <Title order={1}>{t('regrade.one')}</Title>
        <StateBadge state={state} />
      </Group>
      <Stack>
        <SubjectText subject={regrade.subject} />
        <div>
          <Text style={{ whiteSpace: 'pre-wrap' }}>{regrade.reason}</Text>
          <Text size="sm" c="dimmed">
            {t.rich('regrade.by', {
              name: regrade.startedBy,
              time: () => <LocalTime at={regrade.startedAt} />,
            })}
            {' · '}
            {t(`regrade.withs.${regrade.gradeWith}`, { number: regrade.gradeWithNumber ?? 0 })}
            {' · '}
            {t(`regrade.seedModes.${regrade.seedMode}`)}
          </Text>
          {regrade.decidedAt && (
            <Text size="sm" c="dimmed">
              {t(`regrade.states.${state}`)}
              {': '}
              {t.rich('regrade.decided', {
                name: regrade.decidedBy ?? '',
                time: () => <LocalTime at={regrade.decidedAt!} />,
              })}
            </Text>
          )}
        </div>
        <Progress state={state} progress={progress} />
        {hidden > 0 && <Alert color="yellow">{t('regrade.adjustedWarning', { count: hidden })}</Alert>}
        {open && (
          <Decision regradeId={regradeId} state={state} failed={progress.failed} changed={up + down} />
        )}
        <Group justify="space-between">
          <Text fw={600}>
            {graded
              ? t('regrade.summary', { up, down, same: attempts.length - up - down })
              : t('regrade.notFinal', { done: progress.done, total: progress.total, up, down })}
          </Text>
          <Button
            component="a"
            href={`/api/review/regrades/${regradeId}/changes.csv`}
            download
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('regrade.download')}
          </Button>
        </Group>
        <Group gap="xl">
          <Choice
            label={t('regrade.view')}
            current={search.by}
            choices={(['students', 'questions'] as const).map((by) => ({
              value: by,
              label: t(`regrade.${by}`),
              href: path + searchOf({ ...search, by, page: 1 }),
            }))}
          />
          <Choice
            label={t('regrade.filter')}
            current={search.show}
            choices={(['changed', 'all'] as const).map((show) => ({
              value: show,
              label: t(`regrade.${show}`),
              href: path + searchOf({ ...search, show, page: 1 }),
            }))}
          />
        </Group>
        {search.by === 'students' ? (
          <AttemptChanges path={path} search={search} attempts={attempts} graded={graded} />
        ) : (
          <QuestionChanges path={path} search={search} questions={regrade.questions} graded={graded} />
        )}
      </Stack>
    </Container>
  )
}

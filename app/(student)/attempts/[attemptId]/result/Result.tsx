import { Alert, Group, Stack, Text, Title } from '@mantine/core'
import { notFound } from 'next/navigation'
import { LiveRefresh } from '#app/_ui/live/LiveRefresh.tsx'
import { JumpList } from '#app/_ui/outcome/JumpList.tsx'
import { isWaiting } from '#app/_ui/outcome/outcome-state.ts'
import { isId } from '#lib/attempts/load.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { getFormat, getLocale, getT } from '#lib/i18n/server.ts'
import { ownReports } from '#lib/questions/reports/views.ts'
import { type ResultView, resultView } from '#lib/results/result-view.ts'
import { addable } from '#lib/study/cards/add-cards.ts'
import { gradingState } from '#lib/submissions/grading-state.ts'
import { CommentList } from '../../../_outcome/CommentList.tsx'
import { QuestionReport } from '../../../_outcome/QuestionReport.tsx'
import { RefreshWhileGrading } from '../../../_outcome/RefreshWhileGrading.tsx'
import { AddToReview } from './AddToReview.tsx'
import { BeforeRelease } from './BeforeRelease.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import classes from './result.module.css'
import { ScoreBars } from './ScoreBars.tsx'

type Props = { actor: Actor; attemptId: string }

/** Everything that the reader may know about an ended attempt by now. */
export async function Result({ actor, attemptId }: Props) {
  const known = isId(attemptId) ? await gradingState(attemptId) : ''
  const result = await resultView(actor, attemptId, new Date())
  if (!result) notFound()
  const [t, locale] = await Promise.all([getT('result'), getLocale()])
  const waiting = result.questions.filter(isWaiting).length
  const forStaff = result.questions.some((question) => question.pending && !isWaiting(question))
  const { sections } = result.attempt
  const wrong = await addable(actor, result)
  const reports = result.released ? await ownReports(actor, attemptId) : null
  return (
    <Stack gap="lg">
      {waiting > 0 ? (
        <RefreshWhileGrading attemptId={attemptId} known={known} count={waiting} />
      ) : (
        <LiveRefresh url={`/api/attempts/${attemptId}/events`} known={known} pollMs={null} />
      )}
      {forStaff && (
        <Alert color="yellow" title={t('staff.title')}>
          {t('staff.text')}
        </Alert>
      )}
      {result.score === null ? <BeforeRelease result={result} /> : <Overview result={result} />}
      {wrong.length > 0 && (
        <div className={classes.screenOnly}>
          <AddToReview
            attemptId={attemptId}
            count={wrong.filter(({ added }) => !added).length}
            added={wrong.every(({ added }) => added)}
          />
        </div>
      )}
      {result.comments.length > 0 && <CommentList comments={result.comments} />}
      <div className={classes.layout}>
        <div className={classes.side}>
          <JumpList questions={result.questions} />
        </div>
        <Stack gap="lg">
          {result.questions.map((question) => (
            <QuestionCard
              key={question.position}
              question={question}
              section={sections[question.section]?.title[locale] ?? ''}
              after={
                <>
                  {wrong
                    .filter(({ position }) => position === question.position)
                    .map(({ position, added }) => (
                      <div key={position} className={classes.screenOnly}>
                        <AddToReview attemptId={attemptId} position={position} added={added} />
                      </div>
                    ))}
                  {reports && (
                    <QuestionReport
                      attemptId={attemptId}
                      position={question.position}
                      report={reports.get(question.position)}
                    />
                  )}
                </>
              }
            />
          ))}
        </Stack>
      </div>
    </Stack>
  )
}

async function Overview({ result }: { result: ResultView }) {
  const [t, format, locale] = await Promise.all([getT('result'), getFormat(), getLocale()])
  const shown = (value: number) => format.number(value, { maximumFractionDigits: 2 })
  const { points, pending } = result
  const score = result.score ?? 0
  const inLanguage = ({ title, ...total }: ResultView['sections'][number]) => ({
    ...total,
    title: title[locale],
  })
  return (
    <>
      <Group align="baseline" gap="md">
        <Text fz="2rem" fw={700} lh={1.2}>
          {t('scoreOf', { score: shown(score), points: shown(points) })}
        </Text>
        {points > 0 && (
          <Text fz="lg" c="dimmed">
            {t('percent', { percent: Math.round((score / points) * 100) })}
          </Text>
        )}
        {pending > 0 && <Text size="sm">{t('pendingScore', { count: pending })}</Text>}
      </Group>
      <section aria-labelledby="sections">
        <Title order={2} id="sections" mb="sm">
          {t('sections')}
        </Title>
        <ScoreBars totals={result.sections.map(inLanguage)} />
      </section>
      <section aria-labelledby="topics">
        <Title order={2} id="topics" mb="sm">
          {t('topics')}
        </Title>
        <ScoreBars totals={result.topics.map(inLanguage)} columns />
      </section>
    </>
  )
}

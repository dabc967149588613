import { Alert, Stack, Text } from '@mantine/core'
import { Html } from '#app/_ui/Html.tsx'
import { reviewingOf } from '#app/_ui/kinds/registry.tsx'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { getFormat, getLocale, getT } from '#lib/i18n/server.ts'
import type { QuestionResult } from '#lib/results/result-view.ts'
import { present } from '#lib/richtext/present.ts'
import { renderRich } from '#lib/richtext/render.ts'
import { CodeOutcome } from './CodeOutcome.tsx'
import { CommentList } from './CommentList.tsx'
import classes from './QuestionOutcome.module.css'

/** What was asked and answered, what was right, and why; the key only where the view holds it. */
export async function QuestionOutcome({ question }: { question: QuestionResult }) {
  const [t, format, locale] = await Promise.all([getT('result'), getFormat(), getLocale()])
  const view = present(question.view, locale)
  const { adjusted, regraded, automaticScore, feedback, explanation, comments } = question
  const points = (value: number) => format.number(value, { maximumFractionDigits: 2 })
  return (
    <Stack>
      {view.kind === 'code' ? (
        <>
          <Text fw={600} component="div">
            <Html html={view.title} inline />
          </Text>
          <details className={classes.statement}>
            <summary>{t('code.statement')}</summary>
            <Html html={view.stem} />
          </details>
          <CodeOutcome submissions={question.submissions} />
        </>
      ) : (
        <>
          <Html html={view.stem} />
          {reviewingOf(view, question.answer, question.key, present(question.parts, locale))}
        </>
      )}
      {feedback && (
        <div className={classes.note}>
          <Text fw={600} size="sm" mb={4}>
            {t('feedback')}
          </Text>
          <Html html={renderRich(feedback[locale])} />
        </div>
      )}
      {explanation && (
        <div className={classes.note}>
          <Text fw={600} size="sm" mb={4}>
            {t('explanation')}
          </Text>
          <Html html={renderRich(explanation[locale])} />
        </div>
      )}
      {regraded && (
        <Alert
          color="ink"
          variant="light"
          title={t.rich('regraded.title', { time: () => <LocalTime at={regraded.at} /> })}
        >
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {t('regraded.text', { reason: regraded.reason })}
          </Text>
        </Alert>
      )}
      {adjusted && (
        <Alert color="ink" variant="light" title={t('adjusted.title', { points: points(adjusted.points) })}>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {adjusted.reason}
          </Text>
          {automaticScore !== null && (
            <Text size="sm" c="dimmed" mt={4}>
              {t('adjusted.automatic', { points: points(automaticScore) })}
            </Text>
          )}
        </Alert>
      )}
      {comments.length > 0 && <CommentList comments={comments} />}
    </Stack>
  )
}

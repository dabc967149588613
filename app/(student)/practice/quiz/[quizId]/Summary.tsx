import { Card, Group, Stack, Text, Title } from '@mantine/core'
import { LinkButton } from '#app/_ui/LinkButton.tsx'
import { OutcomeSign } from '#app/_ui/outcome/OutcomeSign.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { units } from '#graders/topics.ts'
import { getFormat, getLocale, getT } from '#lib/i18n/server.ts'
import type { QuizSummary } from '#lib/study/quiz/summary.ts'
import { StartQuiz } from '../../units/[unit]/StartQuiz.tsx'
import classes from './Summary.module.css'

/** What came of the quiz: the score, and which topics want another look. */
export async function Summary({ summary, unit: number }: { summary: QuizSummary; unit: number }) {
  const [t, format, locale] = await Promise.all([getT('study'), getFormat(), getLocale()])
  const unit = units.find((each) => each.number === number)!
  const { score, questions, learnt, topics } = summary
  const shown = (value: number) => format.number(value, { maximumFractionDigits: 1 })
  return (
    <Stack gap="xl">
      <section aria-labelledby="summary">
        <Title order={2} id="summary" mb="xs">
          {t('summary.title')}
        </Title>
        {questions === 0 ? (
          <Text>{t('summary.empty')}</Text>
        ) : (
          <Text fz="lg" fw={600}>
            {t('summary.score', { score: shown(score), questions })}
          </Text>
        )}
        {learnt > 0 && <Text c="dimmed">{t('summary.learnt', { count: learnt })}</Text>}
      </section>
      {topics.length > 0 && (
        <section aria-labelledby="by-topic">
          <Title order={2} size="h3" id="by-topic" mb="sm">
            {t('summary.topics')}
          </Title>
          <ul className={classes.list}>
            {topics.map((topic) => (
              <li key={topic.id} className={classes.row}>
                <TextLink href={`/practice/topics/${topic.id}`}>{topic.title[locale]}</TextLink>
                <Group gap={6} wrap="nowrap" className={classes.outcome}>
                  <OutcomeSign
                    state={topic.score >= topic.questions ? 'full' : topic.toReview ? 'none' : 'partial'}
                  />
                  <Text size="sm">
                    {t('summary.points', { score: shown(topic.score), questions: topic.questions })}
                    {topic.toReview && ` · ${t('summary.review')}`}
                    {!topic.toReview && topic.score < topic.questions && ` · ${t('summary.learntTopic')}`}
                  </Text>
                </Group>
              </li>
            ))}
          </ul>
        </section>
      )}
      {topics.some(({ toReview }) => toReview) && (
        <Group gap="sm">
          <Text size="sm">{t('summary.hint')}</Text>
          <LinkButton href="/practice/due" variant="default" size="sm">
            {t('summary.toDue')}
          </LinkButton>
        </Group>
      )}
      <Card withBorder bg="var(--argmax-surface)" component="section" aria-labelledby="another">
        <Stack gap="sm">
          <Title order={2} size="h3" id="another">
            {t('summary.again')}
          </Title>
          <StartQuiz unit={number} />
          <Text size="sm">
            <TextLink href={`/practice/units/${unit.slug}`}>{t('summary.back')}</TextLink>
          </Text>
        </Stack>
      </Card>
    </Stack>
  )
}

import { Group, ProgressRoot, ProgressSection, Text, Title } from '@mantine/core'
import { BackLink } from '#app/_ui/BackLink.tsx'
import { units } from '#graders/topics.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'
import type { QuizView } from '#lib/study/quiz/quiz-view.ts'
import { EndQuiz } from './QuizControls.tsx'

/** Which quiz, how far, and the two ways out of it. */
export async function QuizHeader({ quiz }: { quiz: QuizView }) {
  const [t, locale] = await Promise.all([getT('study'), getLocale()])
  const unit = units.find(({ number }) => number === quiz.unit)!
  const { current, total, answered } = quiz
  const progress = current && t('quiz.progress', { number: current.number, total })
  return (
    <>
      <BackLink href={`/practice/units/${unit.slug}`}>{t(current ? 'quiz.leave' : 'summary.back')}</BackLink>
      <Group justify="space-between" mt="xs" mb="md" gap="sm">
        <Title order={1}>{t('quiz.heading', { title: unit.title[locale] })}</Title>
        {current && <EndQuiz quizId={quiz.id} />}
      </Group>
      {current && (
        <>
          <Group justify="space-between" gap="xs" mb={6}>
            <Text size="sm" fw={600}>
              {progress}
            </Text>
            {current.comesBack && (
              <Text size="sm" c="dimmed">
                {t('quiz.comesBack')}
              </Text>
            )}
          </Group>
          <ProgressRoot size="md" mb="lg">
            <ProgressSection
              value={(answered / total) * 100}
              aria-label={t('quiz.outOf')}
              aria-valuetext={progress ?? undefined}
            />
          </ProgressRoot>
        </>
      )}
    </>
  )
}

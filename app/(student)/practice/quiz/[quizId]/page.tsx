import { Container } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AttemptProvider } from '#app/_ui/attempt/AttemptProvider.tsx'
import { questionView } from '#lib/attempts/question-view.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { requireUser } from '#lib/auth/session.ts'
import { listExamCards } from '#lib/exams/exam-cards.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'
import { present } from '#lib/richtext/present.ts'
import { type QuizView, quizView } from '#lib/study/quiz/quiz-view.ts'
import { AnswerPractice } from '../../[attemptId]/AnswerPractice.tsx'
import { PracticeResult } from '../../[attemptId]/PracticeResult.tsx'
import { PracticePaused } from '../../PracticePaused.tsx'
import { GoOn } from './QuizControls.tsx'
import { QuizHeader } from './QuizHeader.tsx'
import { Summary } from './Summary.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('study'))('quiz.title'),
})

export default async function QuizPage({ params, searchParams }: PageProps<'/practice/quiz/[quizId]'>) {
  const { quizId } = await params
  const { checked } = await searchParams
  const actor = await requireUser(`/practice/quiz/${quizId}`)
  const now = new Date()
  const quiz = await quizView(actor, quizId, now)
  if (!quiz) notFound()
  const running = (await listExamCards(actor, now)).find(({ openAttemptId }) => openAttemptId !== null)
  return (
    <Container size="md">
      <QuizHeader quiz={quiz} />
      {running && <PracticePaused exam={running} />}
      {!running && quiz.summary && <Summary summary={quiz.summary} unit={quiz.unit} />}
      {!running && quiz.current && <Current {...{ actor, quiz, now, checked }} current={quiz.current} />}
    </Container>
  )
}

type CurrentProps = {
  actor: Actor
  quiz: QuizView
  current: NonNullable<QuizView['current']>
  now: Date
  checked: string | string[] | undefined
}

/** The question that was reached: to be answered, or answered and explained. */
async function Current({ actor, quiz, current, now, checked }: CurrentProps) {
  const { attemptId, number } = current
  const question = await questionView(actor, attemptId, 1, now)
  if (!question) notFound()
  if (question.closed)
    return (
      <PracticeResult actor={actor} attemptId={attemptId} checked={checked === String(number)}>
        <GoOn quizId={quiz.id} last={number === quiz.total} />
      </PracticeResult>
    )
  const view = present(question.view, await getLocale())
  if (view.kind === 'code') notFound()
  const initial = { answer: question.answer, savedAt: question.savedAt, revision: question.revision }
  return (
    <AttemptProvider
      key={attemptId}
      attemptId={attemptId}
      serverNow={now}
      closed={false}
      answered={question.answer === null ? [] : [1]}
      flagged={[]}
    >
      <AnswerPractice view={view} initial={initial} after={`/practice/quiz/${quiz.id}?checked=${number}`} />
    </AttemptProvider>
  )
}

import { Container } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { AttemptProvider } from '#app/_ui/attempt/AttemptProvider.tsx'
import { topics } from '#graders/topics.ts'
import { type QuestionView, questionView } from '#lib/attempts/question-view.ts'
import { requireUser } from '#lib/auth/session.ts'
import { listExamCards } from '#lib/exams/exam-cards.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'
import { practisedQuestion } from '#lib/practice/practised-question.ts'
import { present } from '#lib/richtext/present.ts'
import { DueHeader } from '../due/DueHeader.tsx'
import { NextDue } from '../due/NextDue.tsx'
import { PracticePaused } from '../PracticePaused.tsx'
import { AnswerPractice } from './AnswerPractice.tsx'
import { CodePractice } from './CodePractice.tsx'
import { FollowUp } from './FollowUp.tsx'
import { PracticeHeader } from './PracticeHeader.tsx'
import { PracticeResult } from './PracticeResult.tsx'
import type { PracticeTopic } from './topic.ts'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('practice'))('question'),
})

export default async function PracticeQuestionPage({
  params,
  searchParams,
}: PageProps<'/practice/[attemptId]'>) {
  const { attemptId } = await params
  const { topic: wanted, checked, in: session } = await searchParams
  const repeating = session === 'due'
  const actor = await requireUser(`/practice/${attemptId}`)
  const now = new Date()
  const [practised, question] = [
    await practisedQuestion(actor, attemptId),
    await questionView(actor, attemptId, 1, now),
  ]
  if (!practised || !question) notFound()
  const locale = await getLocale()
  const id = practised.topics.find((topic) => topic === wanted) ?? practised.topics[0]!
  const topic: PracticeTopic = { id, title: topics.find((each) => each.id === id)?.title[locale] ?? id }

  const running = (await listExamCards(actor, now)).find(({ openAttemptId }) => openAttemptId !== null)
  if (running)
    return (
      <Container size="md">
        <PracticeHeader topic={topic} />
        <PracticePaused exam={running} />
      </Container>
    )
  if (question.closed)
    return (
      <Container size="md">
        {repeating ? <DueHeader actor={actor} topic={topic} /> : <PracticeHeader topic={topic} />}
        <PracticeResult actor={actor} attemptId={attemptId} checked={checked !== undefined}>
          {repeating ? (
            <NextDue />
          ) : (
            <FollowUp questionId={practised.questionId} topic={topic} code={question.kind === 'code'} />
          )}
        </PracticeResult>
      </Container>
    )
  return (
    <AttemptProvider
      key={attemptId}
      attemptId={attemptId}
      serverNow={now}
      closed={false}
      answered={question.answer === null ? [] : [1]}
      flagged={[]}
    >
      <Answering
        {...{ attemptId, question, topic, locale, repeating }}
        header={repeating ? <DueHeader actor={actor} topic={topic} /> : <PracticeHeader topic={topic} />}
      />
    </AttemptProvider>
  )
}

type AnsweringProps = {
  attemptId: string
  question: QuestionView
  topic: PracticeTopic
  locale: Awaited<ReturnType<typeof getLocale>>
  /** Part of today's repetition. */
  repeating: boolean
  header: ReactNode
}

function Answering({ attemptId, question, topic, locale, repeating, header }: AnsweringProps) {
  const view = present(question.view, locale)
  const initial = { answer: question.answer, savedAt: question.savedAt, revision: question.revision }
  if (view.kind === 'code') {
    const { versionId, submissions } = question
    return <CodePractice {...{ attemptId, versionId, view, initial, submissions, topic }} />
  }
  return (
    <Container size="md">
      {header}
      <AnswerPractice
        view={view}
        initial={initial}
        after={`/practice/${attemptId}?${repeating ? 'in=due' : `topic=${topic.id}`}&checked=1`}
      />
    </Container>
  )
}

import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Workspace } from '#app/_ui/code/workspace/Workspace.tsx'
import { attemptView } from '#lib/attempts/attempt-view.ts'
import { questionView } from '#lib/attempts/question-view.ts'
import { requireUser } from '#lib/auth/session.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'
import { present } from '#lib/richtext/present.ts'
import { PreviousNext } from './PreviousNext.tsx'
import { QuestionHeading } from './QuestionHeading.tsx'
import { TheoryQuestion } from './TheoryQuestion.tsx'

type Props = PageProps<'/attempts/[attemptId]/[position]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { position } = await params
  return { title: (await getT('attempt'))('navigator.question', { position: Number(position) || 1 }) }
}

export default async function QuestionPage({ params }: Props) {
  const { attemptId, position } = await params
  const actor = await requireUser(`/attempts/${attemptId}/${position}`)
  const now = new Date()
  const attempt = await attemptView(actor, attemptId, now)
  const question = await questionView(actor, attemptId, Number(position), now)
  if (!attempt || !question) notFound()
  if (question.closed) redirect(`/attempts/${attemptId}/result`)

  const locale = await getLocale()
  const view = present(question.view, locale)
  const initial = { answer: question.answer, savedAt: question.savedAt, revision: question.revision }
  const heading = (
    <QuestionHeading
      attemptId={attemptId}
      position={question.position}
      total={attempt.questions.length}
      points={question.points}
      heading={view.kind !== 'code'}
    />
  )
  const around = (
    <PreviousNext attemptId={attemptId} position={question.position} total={attempt.questions.length} />
  )
  if (view.kind === 'code')
    return (
      <Workspace
        key={question.position}
        attemptId={attemptId}
        position={question.position}
        versionId={question.versionId}
        view={view}
        initial={initial}
        submissions={question.submissions}
        heading={
          <>
            {heading}
            {around}
          </>
        }
      />
    )
  return (
    <TheoryQuestion
      key={question.position}
      position={question.position}
      view={view}
      initial={initial}
      heading={heading}
    >
      {around}
    </TheoryQuestion>
  )
}

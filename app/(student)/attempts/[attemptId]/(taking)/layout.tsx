import { notFound, redirect } from 'next/navigation'
import { attemptView } from '#lib/attempts/attempt-view.ts'
import { requireUser } from '#lib/auth/session.ts'
import { getLocale } from '#lib/i18n/server.ts'
import { AttemptFrame } from './AttemptFrame.tsx'

export default async function TakingLayout({ params, children }: LayoutProps<'/attempts/[attemptId]'>) {
  const { attemptId } = await params
  const actor = await requireUser(`/attempts/${attemptId}/1`)
  const attempt = await attemptView(actor, attemptId, new Date())
  if (!attempt) notFound()
  if (attempt.mode === 'practice') redirect(`/practice/${attemptId}`)
  if (attempt.closedAt) redirect(`/attempts/${attemptId}/result`)
  const locale = await getLocale()
  return (
    <AttemptFrame
      attempt={{
        id: attempt.id,
        preview: attempt.mode === 'preview',
        title: attempt.title[locale],
        serverNow: attempt.serverNow,
        deadlineAt: attempt.deadlineAt,
        sections: attempt.sections.map(({ title }) => title[locale]),
        questions: attempt.questions.map(({ label, ...question }) => ({
          ...question,
          label: label?.[locale] ?? null,
        })),
      }}
    >
      {children}
    </AttemptFrame>
  )
}

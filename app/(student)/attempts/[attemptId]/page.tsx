import { redirect } from 'next/navigation'

/** An attempt begins, and goes on, at its questions. */
export default async function AttemptPage({ params }: PageProps<'/attempts/[attemptId]'>) {
  redirect(`/attempts/${(await params).attemptId}/1`)
}

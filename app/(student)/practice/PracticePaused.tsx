import { IconPlayerPause } from '@tabler/icons-react'
import { EmptyState } from '#app/_ui/EmptyState.tsx'
import { LinkButton } from '#app/_ui/LinkButton.tsx'
import type { ExamCard } from '#lib/exams/exam-cards.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'

/** Practice could tell the keys of the exam that is being taken. */
export async function PracticePaused({ exam }: { exam: ExamCard }) {
  const [t, locale] = await Promise.all([getT('practice'), getLocale()])
  return (
    <EmptyState
      icon={<IconPlayerPause size={32} aria-hidden />}
      title={t('paused.title')}
      action={
        <LinkButton href={`/attempts/${exam.openAttemptId}/1`} prefetch={false} mt="xs">
          {t('paused.continue', { title: exam.title[locale] })}
        </LinkButton>
      }
    >
      {t('paused.text')}
    </EmptyState>
  )
}

import { IconBooks } from '@tabler/icons-react'
import { EmptyState } from '#app/_ui/EmptyState.tsx'
import type { Actor } from '#lib/auth/authorize.ts'
import { listExamCards } from '#lib/exams/exam-cards.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'
import { studyUnits } from '#lib/study/study-units.ts'
import { PracticeBrowser } from './PracticeBrowser.tsx'
import { PracticePaused } from './PracticePaused.tsx'

/** Everything that can be practised now, or why nothing can. */
export async function PracticeIndex({ actor }: { actor: Actor }) {
  const [t, locale] = await Promise.all([getT('practice'), getLocale()])
  const now = new Date()
  const running = (await listExamCards(actor, now)).find(({ openAttemptId }) => openAttemptId !== null)
  if (running) return <PracticePaused exam={running} />
  const units = (await studyUnits(actor, now))
    .map((unit) => ({ ...unit, topics: unit.topics.filter(({ questionCount }) => questionCount > 0) }))
    .filter(({ topics, tasks }) => topics.length + tasks.length > 0)
  if (units.length === 0)
    return (
      <EmptyState icon={<IconBooks size={32} aria-hidden />} title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    )
  return (
    <PracticeBrowser
      units={units.map(({ number, slug, title, topics, tasks }) => ({
        number,
        slug,
        title: title[locale],
        topics: topics.map(({ id, title, questionCount, mastery: { level, share } }) => ({
          id,
          title: title[locale],
          // Either language finds a topic: the course's terms are used in both.
          words: `${title.en} ${title.ko}`,
          questionCount,
          mastery: { level, share },
        })),
        tasks: tasks.map(({ questionId, title, difficulty }) => ({
          questionId,
          title: title[locale],
          words: `${title.en} ${title.ko}`,
          difficulty,
        })),
      }))}
    />
  )
}

import { Text, Title } from '@mantine/core'
import { BackLink } from '#app/_ui/BackLink.tsx'
import type { Actor } from '#lib/auth/authorize.ts'
import { getT, getTimeZone } from '#lib/i18n/server.ts'
import { dueCount } from '#lib/study/cards/due-view.ts'
import type { PracticeTopic } from '../[attemptId]/topic.ts'

/** Above a question of today's repetition: what it is about, and how many there are. */
export async function DueHeader({ actor, topic }: { actor: Actor; topic: PracticeTopic }) {
  const [t, practice, timeZone] = await Promise.all([getT('study'), getT('practice'), getTimeZone()])
  const due = await dueCount(actor, timeZone, new Date())
  return (
    <>
      <BackLink href="/practice/due">{t('due.back')}</BackLink>
      <Title order={1} mt="xs">
        {t('due.question')}
      </Title>
      <Text c="dimmed" mb="lg">
        {practice('about', { topic: topic.title })} · {t('due.left', { count: due.dueCount })}
      </Text>
    </>
  )
}

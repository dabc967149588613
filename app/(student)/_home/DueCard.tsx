import { Card, Group, Text, Title } from '@mantine/core'
import { LinkButton } from '#app/_ui/LinkButton.tsx'
import type { Actor } from '#lib/auth/authorize.ts'
import { getT, getTimeZone } from '#lib/i18n/server.ts'
import { dueCount } from '#lib/study/cards/due-view.ts'
import { ReaderZone } from '../_study/ReaderZone.tsx'

/** How much there is to repeat today. Nothing for people without a card. */
export async function DueCard({ actor, now }: { actor: Actor; now: Date }) {
  const [t, timeZone] = await Promise.all([getT('study'), getTimeZone()])
  const due = await dueCount(actor, timeZone, now)
  if (due.cardCount === 0) return null
  return (
    <Card withBorder bg="var(--argmax-surface)" component="section" aria-labelledby="due">
      <ReaderZone known={timeZone} />
      <Group justify="space-between" gap="sm">
        <div>
          <Title order={2} size="h4" id="due">
            {t('home.title')}
          </Title>
          <Text size="sm">{t('home.due', { count: due.dueCount })}</Text>
        </div>
        <LinkButton href="/practice/due" variant={due.dueCount > 0 ? 'filled' : 'default'}>
          {t(due.dueCount > 0 ? 'home.go' : 'home.see')}
        </LinkButton>
      </Group>
    </Card>
  )
}

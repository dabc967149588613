'use client'

import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { type CardChange, pauseDays } from '#lib/study/cards/card-changes.ts'
import type { CardView } from '#lib/study/cards/card-list.ts'
import { useChangeCard } from '../../../_study/use-change-card.ts'

/** The row stays where it was, so that it can be undone there. */
const staying: CardChange[] = ['remove', 'restore']

type Props = { card: Omit<CardView, 'label' | 'topics'>; label: string; topics: string }

/** One question of the list, with what can be done about it; what was just done can be undone where it was. */
export function CardRow({ card, label, topics }: Props) {
  const t = useTranslations('study')
  const errors = useTranslations('errors')
  const { change, pending, done, problem } = useChangeCard(card.questionId, staying)
  const removed = done === 'remove' || (done !== 'restore' && card.removed)
  const action = (next: CardChange, name: string) => (
    <Button
      size="compact-sm"
      variant="default"
      disabled={pending}
      onClick={() => change(next)}
      aria-label={t('cards.of', { action: name, question: label })}
    >
      {name}
    </Button>
  )
  return (
    <li style={{ borderBottom: '1px solid var(--mantine-color-default-border)', padding: '12px 0' }}>
      <Text style={{ overflowWrap: 'anywhere' }} lineClamp={3}>
        {label}
      </Text>
      <Text size="sm" c="dimmed">
        {topics}
        {!removed && (
          <>
            {' · '}
            {card.pausedUntil
              ? t.rich('cards.pausedUntil', { time: () => <LocalTime at={card.pausedUntil!} style="date" /> })
              : card.isNew
                ? t('cards.new')
                : t.rich('cards.due', { time: () => <LocalTime at={card.due} style="date" /> })}
          </>
        )}
      </Text>
      <Group gap="xs" mt="xs">
        {removed ? (
          <>
            <Text size="sm" role="status">
              {done === 'remove' && t('cards.justRemoved')}
            </Text>
            {action('restore', t('cards.restore'))}
          </>
        ) : (
          <>
            {card.pausedUntil
              ? action('resume', t('cards.resume'))
              : action('pause', t('cards.pause', { days: pauseDays }))}
            {done === 'reset' && card.isNew
              ? action('recall', t('cards.recall'))
              : !card.isNew && action('reset', t('cards.reset'))}
            {action('remove', t('cards.remove'))}
          </>
        )}
      </Group>
      {problem && (
        <Alert color="red" role="alert" mt="xs">
          {errors(problem)}
        </Alert>
      )}
    </li>
  )
}

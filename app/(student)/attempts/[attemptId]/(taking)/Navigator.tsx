'use client'

import { Group, Stack, Text } from '@mantine/core'
import { IconCheck, IconCode, IconFlagFilled } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { useAttemptSnapshot } from '#app/_ui/attempt/AttemptProvider.tsx'
import type { FramedAttempt, FramedQuestion } from './AttemptFrame.tsx'
import classes from './Navigator.module.css'

type Props = { attempt: FramedAttempt; current: number; onNavigate?: () => void }

/** All questions with what has become of them: number, sign and, for those who don't see signs, words. */
export function Navigator({ attempt, current, onNavigate }: Props) {
  const t = useTranslations('attempt')
  const { answered, flagged } = useAttemptSnapshot()
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('navigator.summary', {
          answered: answered.size,
          total: attempt.questions.length,
          flagged: flagged.size,
        })}
      </Text>
      {attempt.sections.map((title, section) => {
        const own = attempt.questions.filter((question) => question.section === section)
        if (own.length === 0) return null
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: sections have no other identity
          <section key={section} aria-label={title}>
            <Text size="sm" fw={600} mb={6}>
              {title}
            </Text>
            <ul className={classes.list}>
              {own.map((question) => (
                <Item
                  key={question.position}
                  question={question}
                  href={`/attempts/${attempt.id}/${question.position}`}
                  current={question.position === current}
                  answered={answered.has(question.position)}
                  flagged={flagged.has(question.position)}
                  onNavigate={onNavigate}
                />
              ))}
            </ul>
          </section>
        )
      })}
      <Group gap="md" c="dimmed">
        <Group gap={4} wrap="nowrap">
          <IconCheck size={14} aria-hidden />
          <Text size="xs">{t('navigator.answered')}</Text>
        </Group>
        <Group gap={4} wrap="nowrap">
          <IconFlagFilled size={14} aria-hidden />
          <Text size="xs">{t('navigator.flagged')}</Text>
        </Group>
      </Group>
    </Stack>
  )
}

type ItemProps = {
  question: FramedQuestion
  href: string
  current: boolean
  answered: boolean
  flagged: boolean
  onNavigate?: () => void
}

function Item({ question: { position, label }, href, current, answered, flagged, onNavigate }: ItemProps) {
  const t = useTranslations('attempt')
  const words = [
    t('navigator.question', { position }),
    label,
    t(answered ? 'navigator.answered' : 'navigator.unanswered'),
    flagged && t('navigator.flagged'),
  ]
  return (
    <li data-wide={label !== null || undefined}>
      <Link
        href={href}
        prefetch={false}
        className={classes.item}
        data-answered={answered || undefined}
        aria-current={current ? 'page' : undefined}
        aria-label={words.filter(Boolean).join(', ')}
        onClick={onNavigate}
      >
        <span className={classes.number}>{position}</span>
        {label !== null && (
          <>
            <IconCode size={14} aria-hidden />
            <span className={classes.label}>{label}</span>
          </>
        )}
        <span className={classes.signs}>
          {answered && <IconCheck size={12} stroke={3} aria-hidden />}
          {flagged && <IconFlagFilled size={12} aria-hidden />}
        </span>
      </Link>
    </li>
  )
}

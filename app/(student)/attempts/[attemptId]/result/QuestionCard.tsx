import { Card, Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { OutcomeSign } from '#app/_ui/outcome/OutcomeSign.tsx'
import { outcomeState } from '#app/_ui/outcome/outcome-state.ts'
import { getFormat, getT } from '#lib/i18n/server.ts'
import type { QuestionResult } from '#lib/results/result-view.ts'
import { QuestionOutcome } from '../../../_outcome/QuestionOutcome.tsx'
import classes from './result.module.css'

type Props = { question: QuestionResult; section: string; after: ReactNode }

/** One question of the attempt with its points, everything that explains them, and what can be done about it. */
export async function QuestionCard({ question, section, after }: Props) {
  const [t, format] = await Promise.all([getT('result'), getFormat()])
  const { position, score, points } = question
  const state = outcomeState(question)
  const id = `question-${position}`
  const shown = (value: number) => format.number(value, { maximumFractionDigits: 2 })
  return (
    <Card
      withBorder
      component="section"
      aria-labelledby={`${id}-title`}
      id={id}
      className={classes.card}
      bg="var(--argmax-surface)"
    >
      <Stack>
        <Group justify="space-between" gap="xs">
          <div>
            <Text size="sm" c="dimmed">
              {section}
            </Text>
            <Title order={2} size="h3" id={`${id}-title`}>
              {t('question', { position })}
            </Title>
          </div>
          <Group gap={6} wrap="nowrap">
            <OutcomeSign state={state} />
            <Text fw={600}>
              {t(`states.${state}`)} ·{' '}
              {score === null || question.pending
                ? t('worth', { points })
                : t('points', { score: shown(score), points })}
            </Text>
          </Group>
        </Group>
        <QuestionOutcome question={question} />
        {after}
      </Stack>
    </Card>
  )
}

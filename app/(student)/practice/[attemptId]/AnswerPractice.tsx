'use client'

import { Button, Card, Group, Stack, Text } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Initial } from '#app/_ui/attempt/attempt-store.ts'
import { DraftNotice } from '#app/_ui/attempt/DraftNotice.tsx'
import { SaveStatus } from '#app/_ui/attempt/SaveStatus.tsx'
import { useAnswer } from '#app/_ui/attempt/use-answer.ts'
import { Html } from '#app/_ui/Html.tsx'
import { answeringOf } from '#app/_ui/kinds/registry.tsx'
import type { TheoryView } from '#graders/theory/kinds/registry.ts'
import type { Presented } from '#lib/richtext/present.ts'
import { CheckTrouble } from './CheckTrouble.tsx'
import { useCheck } from './use-check.ts'

/** `after` is the page that shows the result. */
type Props = { view: Presented<TheoryView>; initial: Initial; after: string }

const saveDelayMs = 600

/** A theory question to answer and check; what is typed is saved as in an exam. */
export function AnswerPractice({ view, initial, after }: Props) {
  const t = useTranslations('practice')
  const answer = useAnswer(1, initial, saveDelayMs)
  const { check, pending, problem } = useCheck(after)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!pending) check()
  }
  return (
    <form onSubmit={submit}>
      <Card withBorder bg="var(--argmax-surface)">
        <Stack gap="lg">
          <Html html={view.stem} />
          <DraftNotice notice={answer.notice} older={answer.older} onTakeBack={answer.setAnswer} />
          {answeringOf(view, answer.answer, answer.setAnswer, answer.closed)}
          <CheckTrouble problem={problem} />
          <Group justify="space-between">
            <SaveStatus state={answer.state} />
            <Group gap="sm">
              <Text size="sm" c="dimmed">
                {t('checkHint')}
              </Text>
              <Button type="submit" loading={pending}>
                {t('check')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </Card>
    </form>
  )
}

'use client'

import { Paper, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Initial } from '#app/_ui/attempt/attempt-store.ts'
import { DraftNotice } from '#app/_ui/attempt/DraftNotice.tsx'
import { SaveStatus } from '#app/_ui/attempt/SaveStatus.tsx'
import { useAnswer } from '#app/_ui/attempt/use-answer.ts'
import { Html } from '#app/_ui/Html.tsx'
import { answeringOf } from '#app/_ui/kinds/registry.tsx'
import type { TheoryView } from '#graders/theory/kinds/registry.ts'
import type { Presented } from '#lib/richtext/present.ts'

type Props = {
  position: number
  view: Presented<TheoryView>
  initial: Initial
  heading: ReactNode
  /** Below the answer: where to go on. */
  children: ReactNode
}

const saveDelayMs = 400

export function TheoryQuestion({ position, view, initial, heading, children }: Props) {
  const { answer, state, notice, older, closed, setAnswer } = useAnswer(position, initial, saveDelayMs)
  return (
    <Stack maw={820} mx="auto" gap="md">
      <Paper withBorder p={{ base: 'md', sm: 'xl' }} bg="var(--argmax-surface)">
        {heading}
        <Stack gap="lg">
          <Html html={view.stem} />
          <DraftNotice notice={notice} older={older} onTakeBack={setAnswer} />
          {answeringOf(view, answer, setAnswer, closed)}
          <SaveStatus state={state} />
        </Stack>
      </Paper>
      {children}
    </Stack>
  )
}

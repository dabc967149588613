'use client'

import { Group, Text, VisuallyHidden } from '@mantine/core'
import { IconClock, IconHourglassLow } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAttempt } from './AttemptProvider.tsx'
import { timeText, type WarningMinutes, warningBetween } from './time-left.ts'

type Props = { deadlineAt: Date; serverNow: Date; onTimeUp: () => void }

const hurryMs = 5 * 60_000

/** Counts down by the server's clock. Says 10, 5 and 1 minutes aloud; a spoken clock every second would be torture. */
export function TimeLeft({ deadlineAt, serverNow, onTimeUp }: Props) {
  const t = useTranslations('attempt')
  const { clock } = useAttempt()
  const [leftMs, setLeftMs] = useState(deadlineAt.getTime() - serverNow.getTime())
  const [warning, setWarning] = useState<WarningMinutes>()
  const before = useRef(leftMs)
  const timeUp = useRef(onTimeUp)
  timeUp.current = onTimeUp

  useEffect(() => {
    const tick = () => {
      const now = deadlineAt.getTime() - clock.nowMs()
      const due = warningBetween(before.current, now)
      if (due) setWarning(due)
      if (now <= 0 && before.current > 0) timeUp.current()
      before.current = now
      setLeftMs(now)
    }
    tick()
    const timer = setInterval(tick, 500)
    return () => clearInterval(timer)
  }, [deadlineAt, clock])

  const hurry = leftMs <= hurryMs
  return (
    <Group gap={6} wrap="nowrap" c={hurry ? 'var(--argmax-wrong)' : undefined}>
      {hurry ? <IconHourglassLow size={18} aria-hidden /> : <IconClock size={18} aria-hidden />}
      <Text fw={650} role="timer" aria-label={t('time.label')} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {timeText(leftMs)}
      </Text>
      <VisuallyHidden role="status">{warning && t('time.warning', { minutes: warning })}</VisuallyHidden>
    </Group>
  )
}

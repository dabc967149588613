'use client'

import { Group, Text } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { createServerClock } from '#app/_ui/attempt/server-clock.ts'
import { timeText } from '#app/_ui/attempt/time-left.ts'

/** Longer than the server's grace, so that it has closed the attempt when it is asked again. */
const closingMs = 3_000

/** Time left by the server's clock, outside the attempt; when it is over, the page is read again. */
export function Countdown({ until, serverNow }: { until: Date; serverNow: Date }) {
  const t = useTranslations('student')
  const router = useRouter()
  const [leftMs, setLeftMs] = useState(until.getTime() - serverNow.getTime())
  const [untilMs, serverNowMs] = [until.getTime(), serverNow.getTime()]

  useEffect(() => {
    const clock = createServerClock(new Date(serverNowMs))
    const timer = setInterval(() => {
      const left = untilMs - clock.nowMs()
      setLeftMs(left)
      if (left > -closingMs) return
      clearInterval(timer)
      router.refresh()
    }, 500)
    return () => clearInterval(timer)
  }, [untilMs, serverNowMs, router])

  return (
    <Group gap={6} wrap="nowrap">
      <IconClock size={18} aria-hidden />
      <Text
        fw={650}
        role="timer"
        aria-label={t('card.timeLeft')}
        style={{ fontVariantNumeric: 'tabular-nums' }}
      >
        {leftMs > 0 ? timeText(leftMs) : t('card.timeUp')}
      </Text>
    </Group>
  )
}

'use client'

import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAttempt } from '#app/_ui/attempt/AttemptProvider.tsx'
import { askClock } from '#app/_ui/attempt/transport.ts'

const askAgainMs = 1_000

/** The attempt ended while it was on screen. Its result exists once the server has closed it, moments after the deadline. */
export function ClosedNotice({ attemptId }: { attemptId: string }) {
  const t = useTranslations('attempt')
  const { clock } = useAttempt()
  const [ready, setReady] = useState(false)
  useEffect(() => {
    if (ready) return
    const timer = setInterval(async () => {
      const reply = await askClock(attemptId, clock)
      if (reply?.closedAt) setReady(true)
    }, askAgainMs)
    return () => clearInterval(timer)
  }, [attemptId, clock, ready])
  return (
    <Alert
      color="ink"
      variant="light"
      icon={<IconLock aria-hidden />}
      title={t('closed.title')}
      role="alert"
      mb="md"
    >
      <Stack align="flex-start" gap="sm">
        <Text size="sm">{t('closed.text')}</Text>
        {/* A whole new page: those of a closed attempt must not come back out of the router's memory. */}
        <Button component="a" href={`/attempts/${attemptId}/result`} loading={!ready}>
          {t('closed.result')}
        </Button>
      </Stack>
    </Alert>
  )
}

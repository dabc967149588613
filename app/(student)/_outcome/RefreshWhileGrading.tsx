'use client'

import { Alert, Loader, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LiveRefresh } from '#app/_ui/live/LiveRefresh.tsx'

const pollMs = 4_000
const slowAfterMs = 60_000

type Props = {
  attemptId: string
  /** Of lib/submissions/grading-state.ts, read before the page's data. */
  known: string
  count: number
}

/** Shows each verdict as it comes, until the server no longer renders this. `count` tasks wait. */
export function RefreshWhileGrading({ attemptId, known, count }: Props) {
  const t = useTranslations('result')
  const [slow, setSlow] = useState(false)

  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfterMs)
    return () => clearTimeout(timer)
  }, [])

  return (
    <Alert
      color="ink"
      variant="light"
      icon={<Loader size={18} aria-hidden />}
      title={t('grading.title')}
      role="status"
    >
      <LiveRefresh url={`/api/attempts/${attemptId}/events`} known={known} pollMs={pollMs} />
      <Text size="sm">{t('grading.text', { count })}</Text>
      {slow && (
        <Text size="sm" mt={4}>
          {t('grading.slow')}
        </Text>
      )}
    </Alert>
  )
}

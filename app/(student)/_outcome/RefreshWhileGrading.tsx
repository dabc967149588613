'use client'

import { Alert, Loader, Text } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'

const firstMs = 1_500
const longestMs = 15_000
const slowAfterMs = 60_000

/** Reads the page again, ever less often, until the server no longer renders this. `count` tasks wait. */
export function RefreshWhileGrading({ count }: { count: number }) {
  const t = useTranslations('result')
  const router = useRouter()
  const [slow, setSlow] = useState(false)

  useEffect(() => {
    const startedMs = performance.now()
    let pauseMs = firstMs
    let timer: ReturnType<typeof setTimeout>
    const plan = () => {
      timer = setTimeout(() => {
        if (document.visibilityState === 'visible') router.refresh()
        setSlow(performance.now() - startedMs > slowAfterMs)
        pauseMs = Math.min(longestMs, pauseMs * 1.3)
        plan()
      }, pauseMs)
    }
    plan()
    return () => clearTimeout(timer)
  }, [router])

  return (
    <Alert
      color="ink"
      variant="light"
      icon={<Loader size={18} aria-hidden />}
      title={t('grading.title')}
      role="status"
    >
      <Text size="sm">{t('grading.text', { count })}</Text>
      {slow && (
        <Text size="sm" mt={4}>
          {t('grading.slow')}
        </Text>
      )}
    </Alert>
  )
}

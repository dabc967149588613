'use client'

import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { CheckProblem } from './use-check.ts'

export function CheckTrouble({ problem }: { problem: CheckProblem | undefined }) {
  const t = useTranslations('practice')
  const errors = useTranslations('errors')
  if (!problem) return null
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} role="alert">
      {problem === 'unsaved' ? t('unsaved') : errors(problem)}
    </Alert>
  )
}

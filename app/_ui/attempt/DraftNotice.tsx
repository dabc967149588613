'use client'

import { Alert, Button, Stack } from '@mantine/core'
import { IconDevices } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { AnswerEntry } from './attempt-store.ts'

type Props = Pick<AnswerEntry, 'notice' | 'older'> & { onTakeBack: (answer: unknown) => void }

/** Tells what happened to answers that were typed in two places, or before a reload. */
export function DraftNotice({ notice, older, onTakeBack }: Props) {
  const t = useTranslations('attempt')
  if (!notice) return null
  return (
    <Alert color="yellow" icon={<IconDevices aria-hidden />} role="status">
      <Stack gap="xs" align="flex-start">
        {t(`notice.${notice}`)}
        {notice === 'older' && (
          <Button size="compact-sm" variant="default" onClick={() => onTakeBack(older)}>
            {t('notice.takeBack')}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}

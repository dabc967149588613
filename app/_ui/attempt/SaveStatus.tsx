'use client'

import { Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { LocalTime } from '../LocalTime.tsx'
import type { SaveState } from './draft-saver.ts'

/** Whether the answer is safe. Spoken politely when it is not; a screen reader need not hear each single save. */
export function SaveStatus({ state }: { state: SaveState }) {
  const t = useTranslations('attempt')
  const errors = useTranslations('errors')
  const trouble = state.name === 'retrying' || state.name === 'refused'
  return (
    <Group gap={6} wrap="nowrap" c={trouble ? 'var(--argmax-wrong)' : 'dimmed'} mih={24}>
      {state.name === 'saved' && (
        <>
          <IconCloudCheck size={16} aria-hidden />
          <Text size="sm">
            {t.rich('save.saved', { time: () => <LocalTime at={state.at} style="time" /> })}
          </Text>
        </>
      )}
      {state.name === 'saving' && (
        <>
          <IconCloudUp size={16} aria-hidden />
          <Text size="sm">{t('save.saving')}</Text>
        </>
      )}
      {state.name === 'untouched' && <Text size="sm">{t('save.untouched')}</Text>}
      <Group gap={6} wrap="nowrap" role="status">
        {state.name === 'retrying' && (
          <>
            <IconCloudOff size={16} aria-hidden />
            <Text size="sm" fw={600}>
              {t(state.signedOut ? 'save.signedOut' : 'save.retrying')}
            </Text>
          </>
        )}
        {state.name === 'refused' && (
          <>
            <IconAlertTriangle size={16} aria-hidden />
            <Text size="sm" fw={600}>
              {t('save.refused')}{' '}
              {errors.has(state.reason as never) ? errors(state.reason as never) : errors('other')}
            </Text>
          </>
        )}
      </Group>
    </Group>
  )
}

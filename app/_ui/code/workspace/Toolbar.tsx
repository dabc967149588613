'use client'

import { ActionIcon, Box, Button, Group, Tooltip } from '@mantine/core'
import {
  IconIndentIncrease,
  IconPlayerPlayFilled,
  IconPlayerStopFilled,
  IconRestore,
  IconSend,
} from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { SaveState } from '#app/_ui/attempt/draft-saver.ts'
import { SaveStatus } from '#app/_ui/attempt/SaveStatus.tsx'
import { Drafts } from './Drafts.tsx'

type Props = {
  place: { attemptId: string; position: number }
  source: string
  saveState: SaveState
  closed: boolean
  running: boolean
  submitting: boolean
  onRun: () => void
  onStop: () => void
  onSubmit: () => void
  onFormat: () => void
  onReset: () => void
  onRestore: (source: string) => void
}

export function Toolbar(props: Props) {
  const t = useTranslations('code')
  const { closed, running, submitting } = props
  return (
    <Group gap="xs" role="group" aria-label={t('toolbar')}>
      {running ? (
        <Button
          size="sm"
          variant="default"
          leftSection={<IconPlayerStopFilled size={16} aria-hidden />}
          onClick={props.onStop}
        >
          {t('stop')}
        </Button>
      ) : (
        <Tooltip label="Ctrl+Enter">
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlayerPlayFilled size={16} aria-hidden />}
            onClick={props.onRun}
          >
            {t('run')}
          </Button>
        </Tooltip>
      )}
      <Tooltip label="Ctrl+Shift+Enter">
        <Button
          size="sm"
          leftSection={<IconSend size={16} aria-hidden />}
          onClick={props.onSubmit}
          disabled={closed}
          loading={submitting}
        >
          {t('submit')}
        </Button>
      </Tooltip>
      <Box flex={1} />
      <SaveStatus state={props.saveState} />
      <Group gap={4}>
        <Tooltip label={t('format')}>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('format')}
            onClick={props.onFormat}
            disabled={closed}
          >
            <IconIndentIncrease size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('reset.label')}>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('reset.label')}
            onClick={props.onReset}
            disabled={closed}
          >
            <IconRestore size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Drafts place={props.place} source={props.source} disabled={closed} onRestore={props.onRestore} />
      </Group>
    </Group>
  )
}

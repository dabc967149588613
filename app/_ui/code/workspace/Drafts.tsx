'use client'

import {
  ActionIcon,
  Alert,
  Button,
  Code,
  Drawer,
  Group,
  NavLink,
  ScrollArea,
  Skeleton,
  Stack,
  Text,
  Tooltip,
} from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { draftsAction } from './actions.ts'

type Draft = Awaited<ReturnType<typeof draftsAction>>[number]
type Props = {
  place: { attemptId: string; position: number }
  source: string
  disabled: boolean
  onRestore: (source: string) => void
}

/** Everything that was ever saved here, to look at and to take back. */
export function Drafts({ place, source, disabled, onRestore }: Props) {
  const t = useTranslations('code')
  const common = useTranslations('common')
  const [opened, setOpened] = useState(false)
  const [drafts, setDrafts] = useState<Draft[] | 'failed'>()
  const [chosen, setChosen] = useState<Draft>()

  const open = async () => {
    setOpened(true)
    setDrafts(undefined)
    setChosen(undefined)
    try {
      const found = await draftsAction(place.attemptId, place.position)
      setDrafts(found)
      setChosen(found[0])
    } catch {
      setDrafts('failed')
    }
  }
  const restore = (draft: Draft) => {
    onRestore(draft.source)
    setOpened(false)
  }

  return (
    <>
      <Tooltip label={t('history.label')}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('history.label')}
          aria-haspopup="dialog"
          onClick={open}
        >
          <IconHistory size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="right"
        size="lg"
        title={t('history.label')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        {drafts === undefined && <Skeleton h={200} />}
        {drafts === 'failed' && <Alert color="red">{t('history.failed')}</Alert>}
        {Array.isArray(drafts) && drafts.length === 0 && <Text c="dimmed">{t('history.empty')}</Text>}
        {Array.isArray(drafts) && drafts.length > 0 && (
          <Stack>
            <ScrollArea.Autosize mah={220} type="auto" viewportProps={{ tabIndex: 0 }}>
              {drafts.map((draft) => (
                <NavLink
                  key={draft.revision}
                  component="button"
                  type="button"
                  active={draft === chosen}
                  aria-pressed={draft === chosen}
                  label={<LocalTime at={draft.savedAt} style="time" />}
                  description={t('history.lines', { count: draft.source.split('\n').length })}
                  onClick={() => setChosen(draft)}
                />
              ))}
            </ScrollArea.Autosize>
            {chosen && (
              <>
                <Code block tabIndex={0} mah="50dvh" style={{ overflow: 'auto' }}>
                  {chosen.source}
                </Code>
                <Group justify="flex-end">
                  <Button onClick={() => restore(chosen)} disabled={disabled || chosen.source === source}>
                    {t(chosen.source === source ? 'history.same' : 'history.restore')}
                  </Button>
                </Group>
              </>
            )}
          </Stack>
        )}
      </Drawer>
    </>
  )
}

'use client'

import { Alert, Button, FileInput, List, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { wordKey } from '#app/_ui/word-key.ts'
import { importQuestionsAction } from './actions.ts'

/** Mistakes that are listed; the rest are of the same sort. */
const shownMistakes = 20

/** Questions from a YAML file, each as a draft. */
export function ImportQuestions({ courseId }: { courseId: string }) {
  const t = useTranslations('teach')
  const [opened, { open, close }] = useDisclosure(false)
  const [file, setFile] = useState<File | null>(null)
  const [mistakes, setMistakes] = useState<string[]>([])
  const [pending, start] = useTransition()

  function send() {
    setMistakes([])
    start(async () => {
      const result = await importQuestionsAction({ courseId, yaml: (await file?.text()) ?? '' })
      if (!result.ok) {
        const found = 'mistakes' in result ? result.mistakes : undefined
        return setMistakes(found ?? [wordKey(`reasons.${result.reason}`, [t])])
      }
      notifications.show({
        message: t('import.done', {
          created: result.created,
          changed: result.changed,
          unchanged: result.unchanged,
        }),
        color: 'green',
        closeButtonProps: { 'aria-label': t('close') },
      })
      setFile(null)
      close()
    })
  }

  return (
    <>
      <Button variant="default" onClick={open}>
        {t('import.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('import.open')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack>
          <FileInput
            label={t('import.file')}
            description={t('import.help')}
            accept=".yaml,.yml,application/yaml"
            value={file}
            onChange={setFile}
          />
          {mistakes.length > 0 && (
            <Alert color="red" role="alert" title={t('import.mistakes', { count: mistakes.length })}>
              <List size="sm">
                {mistakes.slice(0, shownMistakes).map((mistake) => (
                  <List.Item key={mistake}>
                    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                      {mistake}
                    </Text>
                  </List.Item>
                ))}
              </List>
            </Alert>
          )}
          <Button onClick={send} disabled={!file} loading={pending}>
            {t('import.send')}
          </Button>
        </Stack>
      </Modal>
    </>
  )
}

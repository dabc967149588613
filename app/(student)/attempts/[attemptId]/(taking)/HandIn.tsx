'use client'

import { Alert, Anchor, Button, Group, List, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAttempt, useAttemptSnapshot } from '#app/_ui/attempt/AttemptProvider.tsx'
import { forgetDrafts } from '#app/_ui/attempt/local-drafts.ts'
import type { FramedAttempt } from './AttemptFrame.tsx'
import { handInAction } from './actions.ts'

/** Ends the attempt, after showing what is not answered or still flagged and making sure that everything is saved. */
export function HandIn({ attempt }: { attempt: FramedAttempt }) {
  const t = useTranslations('attempt')
  const common = useTranslations('common')
  const [opened, { open, close }] = useDisclosure(false)
  const { store } = useAttempt()
  const { answered, flagged, closed } = useAttemptSnapshot()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<'unsaved' | 'unreachable' | null>(null)
  if (closed) return null

  const handIn = async () => {
    setPending(true)
    setProblem(null)
    if (problem === null && !(await store.flushAll())) {
      setProblem('unsaved')
      return setPending(false)
    }
    try {
      await handInAction(attempt.id)
      store.close()
      forgetDrafts(attempt.id)
      // Not a client navigation: the pages of a closed attempt must not come back out of the router's memory.
      window.location.assign(`/attempts/${attempt.id}/result`)
    } catch {
      setProblem('unreachable')
      setPending(false)
    }
  }

  const unanswered = attempt.questions.filter(({ position }) => !answered.has(position))
  const marked = attempt.questions.filter(({ position }) => flagged.has(position))
  return (
    <>
      <Button size="sm" onClick={open} style={{ flexShrink: 0 }}>
        {t('handIn.button')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('handIn.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Stack>
          <Text>{t('handIn.text')}</Text>
          <Positions
            title={t('handIn.unanswered', { count: unanswered.length })}
            questions={unanswered}
            attemptId={attempt.id}
            onNavigate={close}
          />
          <Positions
            title={t('handIn.flagged', { count: marked.length })}
            questions={marked}
            attemptId={attempt.id}
            onNavigate={close}
          />
          {problem && (
            <Alert color="red" icon={<IconAlertTriangle aria-hidden />} role="alert">
              {t(`handIn.${problem}`)}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close} disabled={pending}>
              {t('handIn.continue')}
            </Button>
            <Button onClick={handIn} loading={pending}>
              {t(problem === 'unsaved' ? 'handIn.anyway' : 'handIn.confirm')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}

type PositionsProps = {
  title: string
  questions: FramedAttempt['questions']
  attemptId: string
  onNavigate: () => void
}

function Positions({ title, questions, attemptId, onNavigate }: PositionsProps) {
  const t = useTranslations('attempt')
  return (
    <div>
      <Text fw={600} size="sm">
        {title}
      </Text>
      <List
        size="sm"
        mt={4}
        listStyleType="none"
        style={{ display: 'flex', flexWrap: 'wrap', gap: '4px 12px' }}
      >
        {questions.map(({ position, label }) => (
          <List.Item key={position}>
            <Anchor
              component={Link}
              href={`/attempts/${attemptId}/${position}`}
              onClick={onNavigate}
              underline="always"
            >
              {t('navigator.question', { position })}
              {label && ` (${label})`}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </div>
  )
}

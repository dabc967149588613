'use client'

import { Badge, Box, Button, Drawer, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconLayoutGrid } from '@tabler/icons-react'
import { useParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { AttemptProvider, useAttempt, useAttemptSnapshot } from '#app/_ui/attempt/AttemptProvider.tsx'
import { TimeLeft } from '#app/_ui/attempt/TimeLeft.tsx'
import classes from './AttemptFrame.module.css'
import { ClosedNotice } from './ClosedNotice.tsx'
import { HandIn } from './HandIn.tsx'
import { Navigator } from './Navigator.tsx'

export type FramedQuestion = {
  position: number
  section: number
  kind: string
  points: number
  answered: boolean
  flagged: boolean
  label: string | null
}

export type FramedAttempt = {
  id: string
  preview: boolean
  title: string
  serverNow: Date
  deadlineAt: Date | null
  sections: string[]
  questions: FramedQuestion[]
}

type Props = { attempt: FramedAttempt; children: ReactNode }

/** What stays on screen during a whole attempt: title, time left, the questions, handing in. */
export function AttemptFrame({ attempt, children }: Props) {
  const positions = (wanted: 'answered' | 'flagged') =>
    attempt.questions.filter((question) => question[wanted]).map(({ position }) => position)
  return (
    <AttemptProvider
      attemptId={attempt.id}
      serverNow={attempt.serverNow}
      closed={false}
      answered={positions('answered')}
      flagged={positions('flagged')}
    >
      <Frame attempt={attempt}>{children}</Frame>
    </AttemptProvider>
  )
}

function Frame({ attempt, children }: Props) {
  const t = useTranslations('attempt')
  const common = useTranslations('common')
  const { store } = useAttempt()
  const { closed, answered } = useAttemptSnapshot()
  const [navigating, navigator] = useDisclosure(false)
  const current = Number(useParams().position)
  const coding = attempt.questions.find(({ position }) => position === current)?.kind === 'code'
  const timeUp = async () => {
    await store.flushAll()
    store.close()
  }

  return (
    <div className={classes.frame} data-coding={coding || undefined}>
      <Group className={classes.bar} wrap="nowrap" gap="sm" role="region" aria-label={attempt.title}>
        <Button
          variant="default"
          size="sm"
          className={classes.openNavigator}
          leftSection={<IconLayoutGrid size={16} aria-hidden />}
          onClick={navigator.open}
          aria-haspopup="dialog"
        >
          {t('navigator.progress', { answered: answered.size, total: attempt.questions.length })}
        </Button>
        <Text fw={600} truncate className={classes.title}>
          {attempt.title}
        </Text>
        {attempt.preview && <Badge variant="outline">{t('preview')}</Badge>}
        <Box flex={1} />
        {attempt.deadlineAt && !closed && (
          <TimeLeft deadlineAt={attempt.deadlineAt} serverNow={attempt.serverNow} onTimeUp={timeUp} />
        )}
        <HandIn attempt={attempt} />
      </Group>
      <nav className={classes.aside} aria-label={t('navigator.label')}>
        <Navigator attempt={attempt} current={current} />
      </nav>
      <Drawer
        opened={navigating}
        onClose={navigator.close}
        title={t('navigator.label')}
        size={320}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Navigator attempt={attempt} current={current} onNavigate={navigator.close} />
      </Drawer>
      <div className={classes.content}>
        {closed && <ClosedNotice attemptId={attempt.id} />}
        {children}
      </div>
    </div>
  )
}

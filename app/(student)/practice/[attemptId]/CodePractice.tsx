'use client'

import { Button, Group, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useTranslations } from 'use-intl'
import type { Initial } from '#app/_ui/attempt/attempt-store.ts'
import { BackLink } from '#app/_ui/BackLink.tsx'
import { Workspace } from '#app/_ui/code/workspace/Workspace.tsx'
import type { CodeView } from '#graders/code/view.ts'
import type { Presented } from '#lib/richtext/present.ts'
import type { SubmissionView } from '#lib/submissions/submission-view.ts'
import { CheckTrouble } from './CheckTrouble.tsx'
import classes from './CodePractice.module.css'
import type { PracticeTopic } from './topic.ts'
import { useCheck } from './use-check.ts'

type Props = {
  attemptId: string
  versionId: string
  view: Presented<CodeView>
  initial: Initial
  submissions: SubmissionView[]
  topic: PracticeTopic
}

/** A coding task as in an exam, with an end that the student sets: then the explanation is shown. */
export function CodePractice({ topic, ...task }: Props) {
  const t = useTranslations('practice')
  const common = useTranslations('common')
  const { check, pending, problem } = useCheck(`/practice/${task.attemptId}?topic=${topic.id}&checked=1`)
  const finish = () =>
    modals.openConfirmModal({
      title: t('finish'),
      children: <Text size="sm">{t('finishHint')}</Text>,
      labels: { confirm: t('finish'), cancel: common('cancel') },
      closeButtonProps: { 'aria-label': common('close') },
      onConfirm: check,
    })
  return (
    <div className={classes.frame}>
      <Group className={classes.bar} justify="space-between" wrap="nowrap">
        <BackLink href="/practice">{t('all')}</BackLink>
        <Button size="sm" variant="default" onClick={finish} loading={pending}>
          {t('finish')}
        </Button>
      </Group>
      <div className={classes.content}>
        <CheckTrouble problem={problem} />
        <Workspace
          {...task}
          position={1}
          heading={
            <Text size="sm" c="dimmed">
              {t('about', { topic: topic.title })}
            </Text>
          }
        />
      </div>
    </div>
  )
}

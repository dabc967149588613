'use client'

import { Alert, Badge, Box, Button, Group, Select, Stack, Text } from '@mantine/core'
import { useState, useTransition } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Editor } from '#app/_ui/code/Editor.tsx'
import { Verdict } from '#app/_ui/code/Verdict.tsx'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import type { GradingView } from '#lib/review/review-view.ts'
import type { SubmissionView } from '#lib/submissions/submission-view.ts'
import { retryAction } from './actions.ts'

type Props = { submissions: SubmissionView[]; gradings: GradingView[] }

/** Every submission of a coding task: its code, each check of its verdict, and what a replay would need. */
export function SubmissionHistory({ submissions, gradings }: Props) {
  const t = useTranslations('review')
  const format = useFormatter()
  const [id, setId] = useState(submissions.at(-1)?.id ?? null)
  const [pending, start] = useTransition()
  const shown = submissions.find((submission) => submission.id === id)
  if (submissions.length === 0) return <Text c="dimmed">{t('noSubmission')}</Text>
  const percent = (share: number) => format.number(share, { style: 'percent' })
  return (
    <Stack>
      <Group align="flex-end">
        <Select
          label={t('submission')}
          data={submissions.map((submission) => ({
            value: submission.id,
            label: `${t('submissionNumber', { number: submission.number })} · ${
              submission.verdict
                ? percent(submission.verdict.score)
                : t(`submissionStates.${submission.state}`)
            }`,
          }))}
          value={id}
          onChange={setId}
          allowDeselect={false}
        />
        {shown && (
          <Text size="sm" c="dimmed">
            <LocalTime at={shown.submittedAt} />
          </Text>
        )}
        {shown && (shown.state === 'graded' || shown.state === 'failed') && (
          <TextLink href={`/review/regrades/new?scope=submission&id=${shown.id}`} size="sm">
            {t('regrade.startSubmission')}
          </TextLink>
        )}
      </Group>
      {shown?.state === 'failed' && (
        <Alert color="red" title={t('notGradable')}>
          <Button
            size="xs"
            loading={pending}
            onClick={() => start(async () => void (await retryAction(shown.id)))}
          >
            {t('gradeAgain')}
          </Button>
        </Alert>
      )}
      {shown && (
        <Box h="24rem">
          <Editor value={shown.source} readOnly label={t('submissionNumber', { number: shown.number })} />
        </Box>
      )}
      {shown?.verdict && <Verdict verdict={shown.verdict} />}
      <Stack gap={4}>
        {gradings
          .filter(({ submissionId }) => submissionId === id)
          .map((grading) => (
            <Group key={grading.id} gap="xs">
              <Badge variant="light">{t(`causes.${grading.cause}` as never)}</Badge>
              <Text size="xs" c="dimmed">
                {grading.reason && `${grading.reason} · `}
                {percent(grading.score)} · <LocalTime at={grading.gradedAt} /> · seed {grading.seed} ·{' '}
                {grading.runtime?.slice(0, 12)}
              </Text>
            </Group>
          ))}
      </Stack>
    </Stack>
  )
}

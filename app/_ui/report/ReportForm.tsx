'use client'

import { Alert, Button, Group, Paper, Select, Stack, Text, Textarea } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { wordKey } from '#app/_ui/word-key.ts'
import type { ReportCategory } from '#db/schema/question-reports.ts'
import { categoryNames } from './report-words.ts'

type Result = { ok: true } | { ok: false; reason: string }
type Props = {
  title: string
  /** What the report is about, sent along. */
  about: Record<string, unknown>
  action: (input: unknown) => Promise<Result>
}

/** A button that opens into a form: most readers never need it. */
export function ReportForm({ title, about, action }: Props) {
  const t = useTranslations('result')
  const errors = useTranslations('errors')
  const [open, setOpen] = useState(false)
  const [category, setCategory] = useState<ReportCategory>('wrong-key')
  const [body, setBody] = useState('')
  const [outcome, setOutcome] = useState<Result>()
  const [pending, start] = useTransition()

  if (outcome?.ok)
    return (
      <Alert color="green" role="status">
        {t('report.sent')}
      </Alert>
    )
  if (!open)
    return (
      <Group>
        <Button
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          size="compact-sm"
          leftSection={<IconFlag size={16} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {title}
        </Button>
      </Group>
    )
  const send = () =>
    start(async () =>
      setOutcome(
        await action({ ...about, category, body }).catch(() => ({ ok: false, reason: 'unreachable' })),
      ),
    )
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Stack gap="sm" maw="40rem">
        <Text fw={600}>{title}</Text>
        <Select
          label={t('report.category')}
          data={categoryNames.map((value) => ({ value, label: t(`report.categories.${value}`) }))}
          value={category}
          onChange={(value) => setCategory(value as ReportCategory)}
          allowDeselect={false}
        />
        <Textarea
          label={t('report.body')}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
          maxLength={2000}
          minRows={3}
          autosize
          data-autofocus
        />
        {outcome && (
          <Alert color="red" role="alert">
            {wordKey(outcome.reason, [errors])}
          </Alert>
        )}
        <Group>
          <Button onClick={send} loading={pending} disabled={body.trim() === ''}>
            {t('report.send')}
          </Button>
          <Button variant="default" onClick={() => setOpen(false)} disabled={pending}>
            {t('report.cancel')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

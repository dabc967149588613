'use client'

import { SimpleGrid, Stack, Text } from '@mantine/core'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { SubmissionView } from '#lib/submissions/submission-view.ts'
import classes from './CodeAnswer.module.css'
import { Editor, type EditorHandle } from './Editor.tsx'
import { Submissions } from './workspace/Submissions.tsx'

type Props = { answer: unknown; submissions: SubmissionView[] }

/** A coding task looked back at: the code beside its verdicts, places in which lead to their line. */
export function CodeAnswer({ answer, submissions }: Props) {
  const t = useTranslations('code')
  const editor = useRef<EditorHandle>(null)
  const draft = (answer as { source?: unknown } | null)?.source
  const source = submissions.at(-1)?.source ?? (typeof draft === 'string' ? draft : '')
  if (source === '') return <Text fs="italic">{t('answer.none')}</Text>
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <Stack gap={4}>
        <Text size="sm" c="dimmed">
          {t(submissions.length > 0 ? 'answer.submitted' : 'answer.draft')}
        </Text>
        <div className={classes.editor}>
          <Editor ref={editor} value={source} label={t('answer.label')} readOnly />
        </div>
      </Stack>
      <Submissions
        submissions={submissions}
        refusal={null}
        onGoTo={(line, column) => editor.current?.goTo(line, column)}
      />
    </SimpleGrid>
  )
}

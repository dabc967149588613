'use client'

import { Alert, Button, Card, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { modals } from '@mantine/modals'
import { type FormEvent, useRef, useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import type { CommentView } from '#lib/results/load-grades.ts'
import { commentAction, deleteCommentAction } from './actions.ts'

type Props = {
  title: string
  attemptId: string
  /** Null: about the whole attempt. */
  position: number | null
  comments: CommentView[]
  reader: string
}

/** What staff tell the student; seen by the student once results are released. */
export function Comments({ title, attemptId, position, comments, reader }: Props) {
  const t = useTranslations('review')
  // Kept in this tab, so that what is half said outlives a look elsewhere.
  const key = `argmax:comment:${attemptId}:${position ?? 'attempt'}`
  const [body, setBody, forget] = useSessionStorage({ key, defaultValue: '' })
  const field = useRef<HTMLTextAreaElement>(null)
  const [failed, setFailed] = useState(false)
  const [pending, start] = useTransition()

  function submit(event: FormEvent) {
    event.preventDefault()
    start(async () => {
      const result = await commentAction({ attemptId, position, body }).catch(() => ({ ok: false }))
      setFailed(!result.ok)
      if (!result.ok) return
      forget()
      // The button that had the focus is disabled now.
      field.current?.focus()
    })
  }

  const remove = (comment: CommentView) =>
    modals.openConfirmModal({
      title: t('deleteComment'),
      children: comment.body,
      labels: { confirm: t('deleteComment'), cancel: t('cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => start(async () => void (await deleteCommentAction(comment.id))),
    })

  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {title}
      </Title>
      {comments.map((comment) => (
        <Card key={comment.id} withBorder p="sm">
          <Text style={{ whiteSpace: 'pre-wrap' }}>{comment.body}</Text>
          <Group justify="space-between" mt={4}>
            <Text size="xs" c="dimmed">
              {comment.author} · <LocalTime at={comment.createdAt} />
            </Text>
            {comment.author === reader && (
              <Button variant="subtle" size="compact-xs" color="red" onClick={() => remove(comment)}>
                {t('deleteComment')}
              </Button>
            )}
          </Group>
        </Card>
      ))}
      <form onSubmit={submit}>
        <Stack gap="xs">
          <Textarea
            ref={field}
            aria-label={title}
            placeholder={t('commentPlaceholder')}
            value={body}
            onChange={(event) => setBody(event.currentTarget.value)}
            autosize
            minRows={1}
            maxLength={5000}
          />
          {failed && (
            <Alert color="red" role="alert">
              {t('reasons.not-saved')}
            </Alert>
          )}
          <Group>
            <Button type="submit" variant="default" size="xs" loading={pending} disabled={body.trim() === ''}>
              {t('comment')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  )
}

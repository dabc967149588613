'use client'

import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'

type Props = { pending: boolean; onMark: (why: string) => Promise<void> }

/** Asks why a mutant is no mistake before it may be left out of the count. */
export function MarkForm({ pending, onMark }: Props) {
  const t = useTranslations('teach.mutants')
  const [open, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  if (!open)
    return (
      <Group>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('mark')}
        </Button>
      </Group>
    )
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault()
        void onMark(why.trim())
      }}
    >
      <Textarea
        label={t('why')}
        description={t('whyHelp')}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
        data-autofocus
        required
      />
      <Group>
        <Button type="submit" loading={pending} disabled={why.trim() === ''}>
          {t('save')}
        </Button>
        <Button variant="subtle" onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  )
}

'use client'

import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { wordKey } from '#app/_ui/word-key.ts'

type Props = {
  /** On the button and over the dialog. */
  label: string
  /** Answers the page of what was made, or why it was not. */
  create: (slug: string) => Promise<{ ok: true; path: string } | { ok: false; reason: string }>
  /** Fields besides the slug; what they hold is the caller's. */
  children: ReactNode
}

/** A button that asks for what something new must have from the start, then leads to its editor. */
export function CreateDialog({ label, create, children }: Props) {
  const t = useTranslations('teach')
  const router = useRouter()
  const [opened, { open, close }] = useDisclosure(false)
  const [slug, setSlug] = useState('')
  const [reason, setReason] = useState<string>()
  const [pending, start] = useTransition()

  function submit(event: FormEvent) {
    event.preventDefault()
    start(async () => {
      const result = await create(slug).catch(() => ({ ok: false, reason: 'other' }) as const)
      if (result.ok) router.push(result.path)
      else setReason(result.reason)
    })
  }

  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
        {label}
      </Button>
      <Modal opened={opened} onClose={close} title={label}>
        <form onSubmit={submit}>
          <Stack>
            {children}
            <TextInput
              label={t('fields.slug')}
              description={t('fields.slugHelp')}
              value={slug}
              onChange={(event) => setSlug(event.currentTarget.value)}
              pattern="[a-z0-9]+(-[a-z0-9]+)*"
              maxLength={80}
              required
            />
            {reason && <Alert color="red" title={wordKey(`reasons.${reason}`, [t])} role="alert" />}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('cancel')}
              </Button>
              <Button type="submit" loading={pending}>
                {t('create')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  )
}

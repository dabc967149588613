'use client'

import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { wordKey } from '#app/_ui/word-key.ts'
import { createExamAction } from './actions.ts'

export function NewExam({ courseId }: { courseId: string }) {
  const t = useTranslations('teach')
  const router = useRouter()
  const [opened, { open, close }] = useDisclosure(false)
  const [slug, setSlug] = useState('')
  const [title, setTitle] = useState({ en: '', ko: '' })
  const [reason, setReason] = useState<string>()
  const [pending, start] = useTransition()

  function submit(event: FormEvent) {
    event.preventDefault()
    start(async () => {
      const result = await createExamAction({ courseId, slug, title })
      if (result.ok) router.push(`/teach/exams/${result.examId}`)
      else setReason(result.reason)
    })
  }

  return (
    <>
      <Button leftSection={<IconPlus size={18} />} onClick={open}>
        {t('exams.new')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('exams.new')}>
        <form onSubmit={submit}>
          <Stack>
            {(['en', 'ko'] as const).map((locale) => (
              <TextInput
                key={locale}
                label={`${t('fields.title')} (${t(`language.${locale}`)})`}
                lang={locale}
                value={title[locale]}
                onChange={(event) => setTitle({ ...title, [locale]: event.currentTarget.value })}
                required
              />
            ))}
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

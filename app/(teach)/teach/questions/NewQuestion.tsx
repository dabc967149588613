'use client'

import { Alert, Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { wordKey } from '#app/_ui/word-key.ts'
import { kindNames } from '../kind-names.ts'
import { createQuestionAction } from './actions.ts'

export function NewQuestion({ courseId }: { courseId: string }) {
  const t = useTranslations('teach')
  const kinds = useTranslations('kinds')
  const router = useRouter()
  const [opened, { open, close }] = useDisclosure(false)
  const [kind, setKind] = useState<string | null>('single-choice')
  const [slug, setSlug] = useState('')
  const [reason, setReason] = useState<string>()
  const [pending, start] = useTransition()

  function submit(event: FormEvent) {
    event.preventDefault()
    start(async () => {
      const result = await createQuestionAction({ courseId, kind, slug })
      if (result.ok) router.push(`/teach/questions/${result.questionId}`)
      else setReason(result.reason)
    })
  }

  return (
    <>
      <Button leftSection={<IconPlus size={18} />} onClick={open}>
        {t('questions.new')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('questions.new')}>
        <form onSubmit={submit}>
          <Stack>
            <Select
              label={t('fields.kind')}
              data={kindNames.map((value) => ({ value, label: kinds(`names.${value}`) }))}
              value={kind}
              onChange={setKind}
              allowDeselect={false}
              comboboxProps={{ withinPortal: true }}
            />
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

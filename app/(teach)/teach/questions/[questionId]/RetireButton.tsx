'use client'

import { Button, List, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useTransition } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { QuestionForAuthor } from '#lib/questions/author-view.ts'
import type { RetireEffect } from '#lib/questions/use/retire-effect.ts'
import { retireAction, retireEffectAction } from './actions.ts'

/** Asks first, naming the exams that would lose the question. */
export function RetireButton({ question }: { question: QuestionForAuthor }) {
  const t = useTranslations('teach')
  const bank = useTranslations('bank')
  const [pending, start] = useTransition()
  const retired = question.retiredAt !== null
  const verb = t(retired ? 'versions.bringBack' : 'versions.retire')

  function ask() {
    start(async () => {
      const effect = retired ? [] : ((await retireEffectAction(question.id)) ?? [])
      modals.openConfirmModal({
        title: bank(retired ? 'retire.titleBack' : 'retire.title', { name: question.slug }),
        children: retired ? bank('retire.textBack') : <Effect exams={effect} />,
        labels: { confirm: verb, cancel: t('cancel') },
        confirmProps: retired ? {} : { color: 'red' },
        onConfirm: () => start(async () => void (await retireAction(question.id, !retired))),
      })
    })
  }

  return (
    <Button variant="default" onClick={ask} loading={pending}>
      {verb}
    </Button>
  )
}

function Effect({ exams }: { exams: RetireEffect[] }) {
  const t = useTranslations('bank')
  const locale = useLocale() as 'en' | 'ko'
  return (
    <Stack gap="sm">
      <Text size="sm">{t('retire.text')}</Text>
      <Text size="sm" fw={500}>
        {t(exams.length === 0 ? 'retire.none' : 'retire.leaves')}
      </Text>
      {exams.length > 0 && (
        <List size="sm">
          {exams.map(({ id, title, how, breaks }) => (
            <List.Item key={id}>
              {title[locale]} ({t(`retire.${how}`)})
              {breaks && (
                <Text size="sm" c="red" fw={500}>
                  {t('retire.breaks')}
                </Text>
              )}
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  )
}

'use client'

import { Group } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/_ui/LinkButton.tsx'

type Props = { attemptId: string; position: number; total: number }

export function PreviousNext({ attemptId, position, total }: Props) {
  const t = useTranslations('attempt')
  return (
    <Group component="nav" justify="space-between" aria-label={t('question.around')} mb="sm">
      {position > 1 ? (
        <LinkButton
          href={`/attempts/${attemptId}/${position - 1}`}
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
        >
          {t('question.previous')}
        </LinkButton>
      ) : (
        <span />
      )}
      {position < total && (
        <LinkButton
          href={`/attempts/${attemptId}/${position + 1}`}
          variant="default"
          rightSection={<IconArrowRight size={16} aria-hidden />}
        >
          {t('question.next')}
        </LinkButton>
      )}
    </Group>
  )
}

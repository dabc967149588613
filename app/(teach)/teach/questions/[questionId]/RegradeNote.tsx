'use client'

import { Alert, Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { TextLink } from '#app/_ui/TextLink.tsx'
import type { QuestionForAuthor } from '#lib/questions/author-view.ts'

type Props = { question: QuestionForAuthor; number: number }

/** A version that has just been published changes no score: attempts keep theirs until somebody regrades them. */
export function RegradeNote({ question, number }: Props) {
  const t = useTranslations('bank')
  const previous = question.versions.find((version) => version.number < number)
  if (!previous) return null
  return (
    <Alert color="ink" title={t('published.title', { number })} role="status">
      <Stack gap={4}>
        <Text size="sm">{t('published.text', { previous: previous.number })}</Text>
        <TextLink href={`/review/regrades/new?scope=version&id=${previous.id}`} size="sm">
          {t('published.regrade', { previous: previous.number })}
        </TextLink>
      </Stack>
    </Alert>
  )
}

'use client'

import { Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { ReviewedChoices } from '../parts/ReviewedChoices.tsx'
import type { ReviewingProps } from '../props.ts'

export function Reviewing({ view, answer, keyAnswer, parts }: ReviewingProps<'multiple-choice'>) {
  const t = useTranslations('kinds')
  return (
    <Stack gap="xs">
      {!answer && <Text c="dimmed">{t('review.nothing')}</Text>}
      <ReviewedChoices
        label={t('choices')}
        choices={view.choices}
        picked={answer?.choices ?? []}
        correct={keyAnswer?.choices ?? null}
        feedback={new Map(parts.map(({ id, feedback }) => [id, feedback]))}
      />
    </Stack>
  )
}

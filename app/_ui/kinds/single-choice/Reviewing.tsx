'use client'

import { Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { ReviewedChoices } from '../parts/ReviewedChoices.tsx'
import type { ReviewingProps } from '../props.ts'

export function Reviewing({ view, answer, keyAnswer, parts }: ReviewingProps<'single-choice'>) {
  const t = useTranslations('kinds')
  return (
    <Stack gap="xs">
      {!answer && <Text c="dimmed">{t('review.nothing')}</Text>}
      <ReviewedChoices
        label={t('choices')}
        choices={view.choices}
        picked={answer ? [answer.choice] : []}
        correct={keyAnswer && [keyAnswer.choice]}
        feedback={new Map(parts.map(({ id, feedback }) => [id, feedback]))}
      />
    </Stack>
  )
}

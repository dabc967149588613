'use client'

import { Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { ReviewedChoices } from '../parts/ReviewedChoices.tsx'
import { ReviewedText } from '../parts/ReviewedText.tsx'
import type { ReviewingProps } from '../props.ts'

const reasonPart = /^reason:(.*)$/

export function Reviewing({ view, answer, keyAnswer, parts }: ReviewingProps<'true-false'>) {
  const t = useTranslations('kinds')
  const word = (value: boolean | null | undefined) => (value == null ? null : t(value ? 'true' : 'false'))
  return (
    <Stack gap="sm">
      <ReviewedText
        given={word(answer?.value)}
        keyText={word(keyAnswer?.value)}
        right={parts.find(({ id }) => id === 'value')?.right}
      />
      <Text fw={600}>{t('reason')}</Text>
      {!answer?.reason && <Text c="dimmed">{t('review.nothing')}</Text>}
      <ReviewedChoices
        label={t('reason')}
        choices={view.reasons}
        picked={answer?.reason ? [answer.reason] : []}
        correct={keyAnswer && [keyAnswer.reason ?? '']}
        feedback={new Map(parts.map(({ id, feedback }) => [reasonPart.exec(id)?.[1] ?? '', feedback]))}
      />
    </Stack>
  )
}

'use client'

import { Button, type ButtonProps, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useStartPractice, type Wanted } from './use-start-practice.ts'

type Props = ButtonProps & { wanted: Wanted; title: string }

/** Starts one question on a topic, or a coding task. */
export function StartButton({ wanted, title, ...button }: Props) {
  const t = useTranslations('study')
  const errors = useTranslations('errors')
  const { start, starting, refusal } = useStartPractice()
  return (
    <>
      <Button
        variant="default"
        {...button}
        aria-label={t('startLabel', { title })}
        loading={starting !== undefined}
        onClick={() => start(wanted)}
      >
        {t('start')}
      </Button>
      {refusal && (
        <Text size="sm" role="alert" mt={4}>
          {errors(refusal)}
        </Text>
      )}
    </>
  )
}

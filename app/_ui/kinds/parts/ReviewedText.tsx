'use client'

import { Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Mark, markOf } from './Mark.tsx'

type Props = { given: ReactNode; keyText: ReactNode; right: boolean | null | undefined }

/** A typed answer with the right one below it. */
export function ReviewedText({ given, keyText, right }: Props) {
  const t = useTranslations('kinds')
  const mark = markOf(right)
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text c="dimmed">{t('review.given')}</Text>
        {given ? (
          <Text fw={600} component="div" style={{ overflowWrap: 'anywhere' }}>
            {given}
          </Text>
        ) : (
          <Text>{t('review.nothing')}</Text>
        )}
        {given && mark && <Mark state={mark} />}
      </Group>
      {keyText && (
        <Group gap="xs">
          <Text c="dimmed">{t('review.key')}</Text>
          <Text fw={600} component="div" style={{ overflowWrap: 'anywhere' }}>
            {keyText}
          </Text>
        </Group>
      )}
    </Stack>
  )
}

'use client'

import { Group, Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Html } from '#app/_ui/Html.tsx'
import styles from '../kinds.module.css'
import { markOf } from '../parts/Mark.tsx'
import { ReviewedText } from '../parts/ReviewedText.tsx'
import type { ReviewingProps } from '../props.ts'

export function Reviewing({ view, answer, keyAnswer, parts }: ReviewingProps<'matching'>) {
  const t = useTranslations('kinds')
  const rightOf = (given: typeof answer, left: string) => {
    const id = given && Object.hasOwn(given.pairs, left) ? given.pairs[left] : undefined
    const right = view.rights.find((option) => option.id === id)
    return right && <Html html={right.text} />
  }
  return (
    <Stack gap="xs" component="ul" className={styles.list} aria-label={t('pairs')}>
      {view.lefts.map(({ id, text }) => {
        const right = parts.find((part) => part.id === id)?.right
        return (
          <li key={id} className={styles.reviewed} data-state={markOf(right)}>
            <Group gap="xs" mb={4}>
              <Text component="div" className={styles.text}>
                <Html html={text} />
              </Text>
            </Group>
            <ReviewedText
              given={rightOf(answer, id)}
              keyText={right ? null : rightOf(keyAnswer, id)}
              right={right}
            />
          </li>
        )
      })}
    </Stack>
  )
}

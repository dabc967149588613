'use client'

import { Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Html } from '#app/_ui/Html.tsx'
import styles from '../kinds.module.css'
import { markOf } from '../parts/Mark.tsx'
import { ReviewedText } from '../parts/ReviewedText.tsx'
import type { ReviewingProps } from '../props.ts'
import { BlankSign } from './BlankSign.tsx'

export function Reviewing({ view, answer, keyAnswer, parts }: ReviewingProps<'blanks'>) {
  const t = useTranslations('kinds')
  const fillOf = (given: typeof answer, blank: (typeof view.blanks)[number]) => {
    const text = given && Object.hasOwn(given.blanks, blank.name) ? given.blanks[blank.name]! : ''
    if (blank.type !== 'choice') return text
    const option = blank.options.find(({ id }) => id === text)
    return option && <Html html={option.text} />
  }
  return (
    <Stack gap="sm">
      <Html html={view.text} />
      <Stack gap="xs" component="ul" className={styles.list} aria-label={t('blanks')}>
        {view.blanks.map((blank) => {
          const part = parts.find(({ id }) => id === blank.name)
          return (
            <li key={blank.name} className={styles.reviewed} data-state={markOf(part?.right)}>
              <Text fw={600} mb={4}>
                <BlankSign name={blank.name} /> {t('blank', { name: blank.name })}
              </Text>
              <ReviewedText
                given={fillOf(answer, blank)}
                keyText={fillOf(keyAnswer, blank)}
                right={part?.right}
              />
              {part?.feedback && (
                <Text component="div" size="sm" c="dimmed" mt={6}>
                  <Html html={part.feedback} />
                </Text>
              )}
            </li>
          )
        })}
      </Stack>
    </Stack>
  )
}

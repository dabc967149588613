'use client'

import { Badge, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Html } from '#app/_ui/Html.tsx'
import styles from '../kinds.module.css'
import { Mark, markOf } from '../parts/Mark.tsx'
import type { ReviewingProps } from '../props.ts'

export function Reviewing({ view, answer, keyAnswer, parts }: ReviewingProps<'ordering'>) {
  const t = useTranslations('kinds')
  const list = (title: string, order: string[], right?: (id: string) => boolean | null | undefined) => (
    <Stack gap="xs">
      <Text fw={600}>{title}</Text>
      <Stack gap="xs" component="ul" className={styles.list} aria-label={title}>
        {order.map((id, i) => {
          const mark = markOf(right?.(id))
          return (
            <li key={id} className={styles.reviewed} data-state={mark}>
              <Group gap="sm" align="flex-start" wrap="nowrap">
                <Badge variant="default" size="lg" radius="sm">
                  {i + 1}
                </Badge>
                <div className={styles.text}>
                  <Html html={view.items.find((item) => item.id === id)?.text ?? ''} />
                </div>
                {mark && <Mark state={mark} />}
              </Group>
            </li>
          )
        })}
      </Stack>
    </Stack>
  )
  return (
    <SimpleGrid cols={{ base: 1, md: keyAnswer ? 2 : 1 }} spacing="md">
      {answer ? (
        list(t('review.given'), answer.order, (id) => parts.find((part) => part.id === id)?.right)
      ) : (
        <Text c="dimmed">{t('review.nothing')}</Text>
      )}
      {keyAnswer && list(t('review.key'), keyAnswer.order)}
    </SimpleGrid>
  )
}

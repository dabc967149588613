'use client'

import { Badge, Group, NativeSelect, Paper, SimpleGrid, Stack, Text, VisuallyHidden } from '@mantine/core'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Html } from '#app/_ui/Html.tsx'
import styles from '../kinds.module.css'
import { letter, plainText } from '../parts/plain-text.ts'
import { Scoring } from '../parts/Scoring.tsx'
import type { AnsweringProps } from '../props.ts'

/** Options are called by letters, because a select can't show formulas; what each letter means stands beside. */
export function Answering({ view, value, onChange, disabled }: AnsweringProps<'matching'>) {
  const t = useTranslations('kinds')
  const id = useId()
  const pairs = value?.pairs ?? {}
  const options = view.rights.map((right, i) => {
    const text = plainText(right.text)
    return { value: right.id, label: text === undefined ? letter(i) : `${letter(i)}. ${text}` }
  })

  function pick(left: string, right: string) {
    const { [left]: _, ...others } = pairs
    const next = right === '' ? others : { ...others, [left]: right }
    onChange(Object.keys(next).length > 0 ? { pairs: next } : null)
  }

  return (
    <Stack gap="md">
      <Text>{t('ask.matching')}</Text>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Stack gap="xs" role="group" aria-label={t('ask.matching')}>
          {view.lefts.map((left, i) => (
            <Paper key={left.id} withBorder p="sm" radius="md">
              <VisuallyHidden id={`${id}-number-${left.id}`}>
                {t('authoring.item', { number: i + 1 })}
              </VisuallyHidden>
              <div id={`${id}-${left.id}`} className={styles.text}>
                <Html html={left.text} names />
              </div>
              <NativeSelect
                mt="xs"
                size="md"
                aria-labelledby={`${id}-number-${left.id} ${id}-${left.id}`}
                data={[{ value: '', label: t('pick') }, ...options]}
                value={Object.hasOwn(pairs, left.id) ? pairs[left.id] : ''}
                onChange={(event) => pick(left.id, event.currentTarget.value)}
                disabled={disabled}
              />
            </Paper>
          ))}
        </Stack>
        <Stack gap="xs" component="ul" className={styles.list} aria-label={t('options')}>
          {view.rights.map((right, i) => (
            <Group component="li" key={right.id} gap="sm" align="flex-start" wrap="nowrap">
              <Badge variant="default" size="lg" radius="sm">
                {letter(i)}
              </Badge>
              <div className={styles.text}>
                <Html html={right.text} />
              </div>
            </Group>
          ))}
        </Stack>
      </SimpleGrid>
      <Scoring kind="matching" />
    </Stack>
  )
}

'use client'

import { Checkbox, Stack } from '@mantine/core'
import { useTranslations } from 'use-intl'
import styles from '../kinds.module.css'
import { ChoiceBody } from '../parts/ChoiceBody.tsx'
import { Scoring } from '../parts/Scoring.tsx'
import type { AnsweringProps } from '../props.ts'

export function Answering({ view, value, onChange, disabled }: AnsweringProps<'multiple-choice'>) {
  const t = useTranslations('kinds')
  return (
    <Stack gap="xs">
      <Checkbox.Group
        size="md"
        label={t('ask.multiple-choice')}
        value={value?.choices ?? []}
        onChange={(choices) => onChange(choices.length > 0 ? { choices } : null)}
      >
        <Stack gap="xs" mt="xs">
          {view.choices.map(({ id, ...body }) => (
            // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control
            <label key={id} className={styles.card}>
              <Checkbox mt={3} value={id} disabled={disabled} />
              <ChoiceBody {...body} names />
            </label>
          ))}
        </Stack>
      </Checkbox.Group>
      <Scoring kind="multiple-choice" />
    </Stack>
  )
}

'use client'

import { Checkbox, Stack } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Html } from '#app/_ui/Html.tsx'
import styles from '../kinds.module.css'
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
          {view.choices.map(({ id, text }) => (
            // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control
            <label key={id} className={styles.card}>
              <Checkbox mt={3} value={id} disabled={disabled} />
              <div className={styles.text}>
                <Html html={text} />
              </div>
            </label>
          ))}
        </Stack>
      </Checkbox.Group>
      <Scoring kind="multiple-choice" />
    </Stack>
  )
}

'use client'

import { Radio, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { Html } from '#app/_ui/Html.tsx'
import styles from '../kinds.module.css'

type Props = {
  label: ReactNode
  choices: { id: string; text: string }[]
  value: string | null
  onChange: (id: string) => void
  disabled?: boolean
}

/** One of several choices; `text` is sanitised HTML. */
export function ChoiceCards({ label, choices, value, onChange, disabled }: Props) {
  return (
    <Radio.Group size="md" label={label} value={value} onChange={onChange}>
      <Stack gap="xs" mt="xs">
        {choices.map(({ id, text }) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the radio button inside is the control
          <label key={id} className={styles.card}>
            <Radio mt={3} value={id} disabled={disabled} />
            <div className={styles.text}>
              <Html html={text} />
            </div>
          </label>
        ))}
      </Stack>
    </Radio.Group>
  )
}

'use client'

import { Radio, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ChoiceView } from '#graders/theory/kinds/common.ts'
import type { Presented } from '#lib/richtext/present.ts'
import styles from '../kinds.module.css'
import { ChoiceBody } from './ChoiceBody.tsx'

type Props = {
  label: ReactNode
  choices: Presented<ChoiceView>[]
  value: string | null
  onChange: (id: string) => void
  disabled?: boolean
}

/** One of several choices. */
export function ChoiceCards({ label, choices, value, onChange, disabled }: Props) {
  return (
    <Radio.Group size="md" label={label} value={value} onChange={onChange}>
      <Stack gap="xs" mt="xs">
        {choices.map(({ id, ...body }) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the radio button inside is the control
          <label key={id} className={styles.card}>
            <Radio mt={3} value={id} disabled={disabled} />
            <ChoiceBody {...body} names />
          </label>
        ))}
      </Stack>
    </Radio.Group>
  )
}

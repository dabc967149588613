'use client'

import { Radio, SimpleGrid, Stack } from '@mantine/core'
import { useTranslations } from 'use-intl'
import styles from '../kinds.module.css'
import { ChoiceCards } from '../parts/ChoiceCards.tsx'
import { ClearAnswer } from '../parts/ClearAnswer.tsx'
import { Scoring } from '../parts/Scoring.tsx'
import type { AnsweringProps } from '../props.ts'

const truths = { true: true, false: false } as const

export function Answering({ view, value, onChange, disabled }: AnsweringProps<'true-false'>) {
  const t = useTranslations('kinds')
  const given = value ?? { value: null, reason: null }
  return (
    <Stack gap="md">
      <Radio.Group
        size="md"
        label={t('ask.true-false')}
        value={given.value === null ? null : String(given.value)}
        onChange={(truth) => onChange({ ...given, value: truths[truth as 'true' | 'false'] })}
      >
        <SimpleGrid cols={2} spacing="xs" mt="xs">
          {(['true', 'false'] as const).map((truth) => (
            // biome-ignore lint/a11y/noLabelWithoutControl: the radio button inside is the control
            <label key={truth} className={styles.card}>
              <Radio mt={3} value={truth} disabled={disabled} />
              <div className={styles.text}>{t(truth)}</div>
            </label>
          ))}
        </SimpleGrid>
      </Radio.Group>
      <ChoiceCards
        label={t('ask.reason')}
        choices={view.reasons}
        value={given.reason}
        onChange={(reason) => onChange({ ...given, reason })}
        disabled={disabled}
      />
      <Scoring kind="true-false" />
      <ClearAnswer shown={value !== null && !disabled} onClear={() => onChange(null)} />
    </Stack>
  )
}

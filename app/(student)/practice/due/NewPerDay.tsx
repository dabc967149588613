'use client'

import { Alert, Button, Group, NumberInput, Text } from '@mantine/core'
import { type FormEvent, useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import type { RefusalReason } from '#lib/refusal.ts'
import { saveSettingsAction } from './actions.ts'

export function NewPerDay({ newPerDay }: { newPerDay: number }) {
  const t = useTranslations('study')
  const errors = useTranslations('errors')
  const [value, setValue] = useState<number | string>(newPerDay)
  const [pending, startTransition] = useTransition()
  const [outcome, setOutcome] = useState<'saved' | RefusalReason | 'unreachable'>()
  const save = (event: FormEvent) => {
    event.preventDefault()
    startTransition(async () => {
      const result = await saveSettingsAction({ newPerDay: Number(value) }).catch(
        () => ({ ok: false, reason: 'unreachable' }) as const,
      )
      setOutcome(result.ok ? 'saved' : result.reason)
    })
  }
  return (
    <form onSubmit={save}>
      <Group align="flex-end" gap="sm">
        <NumberInput
          label={t('due.newPerDay')}
          description={t('due.newPerDayText')}
          value={value}
          onChange={setValue}
          min={0}
          max={100}
          allowDecimal={false}
          clampBehavior="strict"
          required
          withAsterisk={false}
          maw="32rem"
        />
        <Button type="submit" variant="default" loading={pending}>
          {t('due.save')}
        </Button>
        <Text size="sm" role="status">
          {outcome === 'saved' && t('due.saved')}
        </Text>
      </Group>
      {outcome && outcome !== 'saved' && (
        <Alert color="red" role="alert" mt="sm">
          {errors(outcome)}
        </Alert>
      )}
    </form>
  )
}

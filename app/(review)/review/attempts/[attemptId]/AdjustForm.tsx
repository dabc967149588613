'use client'

import { Alert, Button, Collapse, Group, NumberInput, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type FormEvent, useRef, useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { wordKey } from '#app/_ui/word-key.ts'
import { adjustAction } from './actions.ts'

type Props = { attemptId: string; position: number; points: number; score: number; adjusted: boolean }

export function AdjustForm({ attemptId, position, points, score, adjusted }: Props) {
  const t = useTranslations('review')
  const [opened, { open, close }] = useDisclosure(false)
  const opener = useRef<HTMLButtonElement>(null)
  const [value, setValue] = useState<number | string>(score)
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const [pending, start] = useTransition()

  // The score may have changed since the form was last open.
  function begin() {
    setValue(score)
    setRefusal(undefined)
    open()
  }

  /** A field that disappears takes the focus with it. */
  function leave() {
    close()
    opener.current?.focus()
  }

  const outside = typeof value === 'number' && (value < 0 || value > points)

  function send(adjustedPoints: number | null) {
    start(async () => {
      const result = await adjustAction({ attemptId, position, points: adjustedPoints, reason })
      setRefusal(result.ok ? undefined : result.reason)
      if (!result.ok) return
      setReason('')
      leave()
    })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (typeof value === 'number' && !outside) send(value)
  }

  return (
    <div>
      <Button
        ref={opener}
        variant="default"
        size="xs"
        onClick={opened ? leave : begin}
        aria-expanded={opened}
      >
        {t('adjust')}
      </Button>
      <Collapse expanded={opened}>
        <form onSubmit={submit}>
          <Stack mt="sm">
            <Group align="flex-start">
              <NumberInput
                label={t('newScore', { points })}
                value={value}
                onChange={setValue}
                min={0}
                max={points}
                step={0.5}
                clampBehavior="none"
                error={outside && t('outside', { points })}
                required
                w={160}
              />
              <TextInput
                label={t('reason')}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
                minLength={3}
                maxLength={2000}
                required
                flex="1 1 16rem"
              />
            </Group>
            {refusal && (
              <Alert color="red" role="alert">
                {wordKey(`reasons.${refusal}`, [t])}
              </Alert>
            )}
            <Group>
              <Button type="submit" size="xs" loading={pending}>
                {t('save')}
              </Button>
              <Button variant="subtle" size="xs" onClick={leave}>
                {t('cancel')}
              </Button>
              {adjusted && (
                <Button
                  variant="default"
                  size="xs"
                  loading={pending}
                  disabled={reason.trim().length < 3}
                  onClick={() => send(null)}
                >
                  {t('withdraw')}
                </Button>
              )}
            </Group>
          </Stack>
        </form>
      </Collapse>
    </div>
  )
}

'use client'

import { Alert, Button, Group, Stack } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { wordKey } from '#app/_ui/word-key.ts'
import type { RegradeState } from '#lib/regrades/state.ts'
import { applyAction, discardAction, resumeAction, stopAction } from '../actions.ts'

type Props = { regradeId: string; state: RegradeState; failed: number; changed: number }

/** What staff can do with a regrade that is not decided; whatever changes something is asked for again. */
export function Decision({ regradeId, state, failed, changed }: Props) {
  const t = useTranslations('review')
  const common = useTranslations('common')
  const [refusal, setRefusal] = useState<string>()
  const [pending, start] = useTransition()

  const run = (action: typeof applyAction) =>
    start(async () => {
      const result = await action(regradeId)
      setRefusal(result.ok ? undefined : result.reason)
    })
  const confirm = (verb: 'apply' | 'discard', action: typeof applyAction) =>
    modals.openConfirmModal({
      title: t(`regrade.${verb}Title`),
      children: t(`regrade.${verb}Text`, { changed }),
      labels: { confirm: t(`regrade.${verb}`), cancel: t('cancel') },
      // White on the usual red misses 4.5:1.
      confirmProps: verb === 'discard' ? { color: 'red.9' } : {},
      closeButtonProps: { 'aria-label': common('close') },
      onConfirm: () => run(action),
    })

  return (
    <Stack gap="xs">
      <Group>
        {state === 'ready' && (
          <Button loading={pending} onClick={() => confirm('apply', applyAction)}>
            {t('regrade.apply')}
          </Button>
        )}
        {state === 'running' && (
          <Button variant="default" loading={pending} onClick={() => run(stopAction)}>
            {t('regrade.stop')}
          </Button>
        )}
        {(state === 'stopped' || failed > 0) && (
          <Button variant="default" loading={pending} onClick={() => run(resumeAction)}>
            {t(state === 'stopped' ? 'regrade.resume' : 'regrade.resumeFailed')}
          </Button>
        )}
        <Button variant="default" loading={pending} onClick={() => confirm('discard', discardAction)}>
          {t('regrade.discard')}
        </Button>
      </Group>
      {refusal && (
        <Alert color="red" role="alert">
          {wordKey(`reasons.${refusal}`, [t])}
        </Alert>
      )}
    </Stack>
  )
}

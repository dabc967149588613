'use client'

import { Alert, Button, Group, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { wordKey } from '#app/_ui/word-key.ts'
import type { VersionChoice } from '#lib/regrades/again/subject.ts'
import type { RegradeTarget } from '#lib/regrades/scope.ts'
import { startRegradeAction } from '../actions.ts'

type Props = { target: RegradeTarget; versions: VersionChoice[]; hasCode: boolean }

export function NewRegrade({ target, versions, hasCode }: Props) {
  const t = useTranslations('review')
  const errors = useTranslations('errors')
  const router = useRouter()
  // Who regrades an outdated version does so, as a rule, because the newest mended something.
  const outdated = target.scope === 'version' && target.id !== versions.at(-1)?.id
  const [gradeWith, setGradeWith] = useState(outdated ? 'newest' : 'given')
  const [seedMode, setSeedMode] = useState('replay')
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const [pending, start] = useTransition()

  /** A version's id stands for `version`; the two others for themselves. */
  const choices = [
    { value: 'given', label: t('regrade.new.given') },
    {
      value: 'newest',
      label: versions.length
        ? t('regrade.new.newestOne', { number: versions.at(-1)!.number })
        : t('regrade.new.newest'),
    },
    ...versions
      .slice(0, -1)
      .map(({ id, number }) => ({ value: id, label: t('regrade.new.versionOption', { number }) })),
  ]

  function submit(event: FormEvent) {
    event.preventDefault()
    const certain = gradeWith !== 'given' && gradeWith !== 'newest'
    start(async () => {
      const result = await startRegradeAction({
        ...target,
        gradeWith: certain ? 'version' : gradeWith,
        versionId: certain ? gradeWith : null,
        seedMode,
        reason,
      })
      if (result.ok) router.push(`/review/regrades/${result.regradeId}`)
      else setRefusal(result.reason === 'invalid-input' ? 'regrade-reason' : result.reason)
    })
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <NativeSelect
          label={t('regrade.new.with')}
          description={t('regrade.new.fits')}
          data={choices}
          value={gradeWith}
          onChange={(event) => setGradeWith(event.currentTarget.value)}
        />
        {hasCode && (
          <Radio.Group label={t('regrade.new.seed')} value={seedMode} onChange={setSeedMode}>
            <Stack gap="xs" mt={6}>
              <Radio value="replay" label={t('regrade.new.replay')} />
              <Radio value="fresh" label={t('regrade.new.fresh')} description={t('regrade.new.freshHelp')} />
            </Stack>
          </Radio.Group>
        )}
        <Textarea
          label={t('regrade.new.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          minLength={3}
          maxLength={2000}
          autosize
          minRows={2}
          required
        />
        {refusal && (
          <Alert color="red" role="alert">
            {wordKey(`reasons.${refusal}`, [t]) || errors('other')}
          </Alert>
        )}
        <Group>
          <Button type="submit" loading={pending}>
            {t('regrade.new.submit')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('regrade.new.safe')}
          </Text>
        </Group>
      </Stack>
    </form>
  )
}

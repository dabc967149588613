'use client'

import { Alert, Button, PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { postToAuth } from '#app/_ui/auth-protocol.ts'
import { maxPasswordLength, minPasswordLength } from '#lib/users/password-rule.ts'
import { changePasswordAction } from './actions.ts'

type Failure = Extract<Awaited<ReturnType<typeof changePasswordAction>>, { ok: false }>['reason']

export function ChangePassword({ email }: { email: string }) {
  const t = useTranslations('account')
  const [outcome, setOutcome] = useState<'changed' | 'different' | 'other' | Failure>()
  const [pending, start] = useTransition()
  const lengths = { length: minPasswordLength, max: maxPasswordLength }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const field = (name: string) => String(new FormData(form).get(name))
    if (field('new') !== field('again')) return setOutcome('different')
    start(async () => {
      setOutcome(undefined)
      try {
        const newPassword = field('new')
        const result = await changePasswordAction({ oldPassword: field('old'), newPassword })
        // The change ends every session, this one too: begin a new one for the person who is sitting here.
        if (result.ok) await postToAuth('callback/credentials', { email, password: newPassword })
        if (result.ok) form.reset()
        setOutcome(result.ok ? 'changed' : result.reason)
      } catch {
        setOutcome('other')
      }
    })
  }

  const showButton = { 'aria-label': t('password.show') }
  return (
    <form onSubmit={submit}>
      <Stack>
        {/* Tells password managers whose password this is. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          name="old"
          label={t('password.old')}
          autoComplete="current-password"
          maxLength={maxPasswordLength}
          required
          visibilityToggleButtonProps={showButton}
        />
        <PasswordInput
          name="new"
          label={t('password.new')}
          description={t('password.newHelp', lengths)}
          autoComplete="new-password"
          minLength={minPasswordLength}
          maxLength={maxPasswordLength}
          required
          visibilityToggleButtonProps={showButton}
        />
        <PasswordInput
          name="again"
          label={t('password.again')}
          autoComplete="new-password"
          maxLength={maxPasswordLength}
          required
          visibilityToggleButtonProps={showButton}
        />
        {outcome === 'changed' && (
          <Alert color="green" role="status">
            {t('password.changed')}
          </Alert>
        )}
        {outcome && outcome !== 'changed' && (
          <Alert color="red" role="alert">
            {t(`errors.${outcome}`, lengths)}
          </Alert>
        )}
        <Button type="submit" loading={pending} style={{ alignSelf: 'flex-start' }}>
          {t('password.change')}
        </Button>
      </Stack>
    </form>
  )
}

'use client'

import { Alert, Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { postToAuth } from '#app/_ui/auth-protocol.ts'
import { type SignInError, signInError } from './sign-in-search.ts'

type Props = { from: string; initialError: SignInError | null; provider: { id: string; name: string } | null }

export function SignInForm({ from, initialError, provider }: Props) {
  const t = useTranslations('auth')
  const [error, setError] = useState<SignInError | 'unreachable' | null>(initialError)
  const [pending, setPending] = useState<'password' | 'provider' | null>(null)

  const post = async (kind: 'password' | 'provider', path: string, fields: Record<string, string>) => {
    setPending(kind)
    setError(null)
    try {
      const target = await postToAuth(path, { callbackUrl: from, ...fields })
      const failure = signInError(target.searchParams.get('error') ?? undefined)
      // A whole new page, so that nothing rendered for somebody else stays in the router's memory.
      if (!failure) return window.location.assign(kind === 'password' ? from : target)
      setError(failure)
    } catch {
      setError('unreachable')
    }
    setPending(null)
  }

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    return post('password', 'callback/credentials', {
      email: String(form.get('email')),
      password: String(form.get('password')),
    })
  }

  return (
    <Stack>
      {error && (
        <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
          {t(`errors.${error}`)}
        </Alert>
      )}
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            name="email"
            type="email"
            label={t('email')}
            autoComplete="username"
            required
            size="md"
          />
          <PasswordInput
            name="password"
            label={t('password')}
            autoComplete="current-password"
            required
            size="md"
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          />
          <Button type="submit" size="md" fullWidth mt="xs" loading={pending === 'password'}>
            {t('signIn')}
          </Button>
        </Stack>
      </form>
      {provider && (
        <>
          <Divider label={t('or')} />
          <Button
            variant="default"
            size="md"
            fullWidth
            loading={pending === 'provider'}
            onClick={() => post('provider', `signin/${provider.id}`, {})}
          >
            {t('signInWith', { provider: provider.name })}
          </Button>
        </>
      )}
    </Stack>
  )
}

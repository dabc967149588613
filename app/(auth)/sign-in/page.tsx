import { Container, Paper, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { oidcName, oidcProviderId } from '#lib/auth/options.ts'
import { currentUser } from '#lib/auth/session.ts'
import { getT } from '#lib/i18n/server.ts'
import { SignInForm } from './SignInForm.tsx'
import { safePath, signInError } from './sign-in-search.ts'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT('auth'))('title') })

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { from, callbackUrl, error } = await searchParams
  const target = safePath(from ?? callbackUrl)
  if (await currentUser()) redirect(target)
  const t = await getT('auth')
  const provider = oidcName()
  return (
    <Container size={440} pt={{ base: 'sm', sm: 48 }}>
      <Stack gap="lg">
        <Stack gap={4} ta="center">
          <Title order={1}>{t('title')}</Title>
          <Text c="dimmed">{t('subtitle')}</Text>
        </Stack>
        <Paper withBorder p={{ base: 'lg', sm: 'xl' }} bg="var(--argmax-surface)">
          <SignInForm
            from={target}
            initialError={signInError(error)}
            provider={provider === null ? null : { id: oidcProviderId, name: provider }}
          />
        </Paper>
      </Stack>
    </Container>
  )
}

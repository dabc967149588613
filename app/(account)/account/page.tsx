import { Container, Paper, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { requireUser } from '#lib/auth/session.ts'
import { getT } from '#lib/i18n/server.ts'
import { hasPassword } from '#lib/users/change-password.ts'
import { ChangePassword } from './ChangePassword.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT('account'))('title') })

export default async function AccountPage() {
  const actor = await requireUser('/account')
  const [t, withPassword] = await Promise.all([getT('account'), hasPassword(actor)])
  return (
    <Container size={560}>
      <Title order={1}>{t('title')}</Title>
      <Text c="dimmed" mb="lg">
        {actor.name} · {actor.email}
      </Text>
      <Stack gap="lg">
        <Paper withBorder p="lg" bg="var(--argmax-surface)" component="section" aria-labelledby="password">
          <Title order={2} size="h3" id="password" mb="md">
            {t('password.title')}
          </Title>
          {withPassword ? <ChangePassword email={actor.email} /> : <Text>{t('password.none')}</Text>}
        </Paper>
        <Paper withBorder p="lg" bg="var(--argmax-surface)" component="section" aria-labelledby="language">
          <Title order={2} size="h3" id="language" mb="md">
            {t('language.title')}
          </Title>
          <LanguageChoice />
        </Paper>
      </Stack>
    </Container>
  )
}

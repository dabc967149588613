'use client'

import { Button, Container, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { ErrorState } from './_ui/ErrorState.tsx'

type Props = { error: unknown; retry: () => void }

/** Only the digest is shown: it finds the error in the server's log and tells a reader nothing. */
export default function ErrorPage({ error, retry }: Props) {
  const t = useTranslations('errors')
  const digest = (error as { digest?: string } | null)?.digest
  return (
    <Container size="sm" py="xl">
      <VisuallyHidden component="h1">{t('unexpected.title')}</VisuallyHidden>
      <ErrorState
        title={t('unexpected.title')}
        action={<Button onClick={retry}>{t('unexpected.retry')}</Button>}
      >
        {t('unexpected.text')} {digest && t('unexpected.digest', { digest })}
      </ErrorState>
    </Container>
  )
}

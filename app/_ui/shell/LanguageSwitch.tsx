'use client'

import { Button } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl'
import { useSwitchLocale } from './use-switch-locale.ts'

/** Named in the language that it switches to, so that whoever can't read this page finds it. */
export function LanguageSwitch() {
  const t = useTranslations('common')
  const other = useLocale() === 'ko' ? 'en' : 'ko'
  const { switchLocale, pending } = useSwitchLocale()
  return (
    <Button
      variant="subtle"
      color="gray"
      c="var(--mantine-color-text)"
      size="compact-md"
      fw={550}
      flex="none"
      lang={other}
      aria-label={t('language.switch')}
      loading={pending}
      onClick={() => switchLocale(other)}
    >
      {t('language.other')}
    </Button>
  )
}

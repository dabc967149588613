'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { isMonacoLoaded } from '../code/monaco.ts'
import { setLocaleAction } from './actions.ts'

/** Named in the language that it switches to, so that whoever can't read this page finds it. */
export function LanguageSwitch() {
  const t = useTranslations('common')
  const other = useLocale() === 'ko' ? 'en' : 'ko'
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  return (
    <Button
      variant="subtle"
      color="gray"
      c="var(--mantine-color-text)"
      size="compact-md"
      fw={550}
      lang={other}
      aria-label={t('language.switch')}
      loading={pending}
      onClick={() =>
        startTransition(async () => {
          await setLocaleAction(other)
          if (isMonacoLoaded()) window.location.reload()
          else router.refresh()
        })
      }
    >
      {t('language.other')}
    </Button>
  )
}

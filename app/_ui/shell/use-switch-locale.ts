'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import type { Locale } from '#graders/contract/text.ts'
import { isMonacoLoaded } from '../code/monaco.ts'
import { setLocaleAction } from './actions.ts'

/** Shows the page in another language. Monaco can't change its own once it is loaded: then the whole page is new. */
export function useSwitchLocale() {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const switchLocale = (locale: Locale) =>
    startTransition(async () => {
      await setLocaleAction(locale)
      if (isMonacoLoaded()) window.location.reload()
      else router.refresh()
    })
  return { switchLocale, pending }
}

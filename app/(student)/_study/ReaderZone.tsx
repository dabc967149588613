'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { zoneCookie } from '#lib/i18n/time-zone.ts'

const yearS = 365 * 24 * 60 * 60

/** Tells the server the reader's time zone, once and whenever it changes: it says when a day begins. */
export function ReaderZone({ known }: { known: string }) {
  const router = useRouter()
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (!zone || zone === known) return
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that students use
    document.cookie = `${zoneCookie}=${zone}; path=/; max-age=${yearS}; samesite=lax`
    if (document.cookie.includes(`${zoneCookie}=${zone}`)) router.refresh()
  }, [known, router])
  return null
}

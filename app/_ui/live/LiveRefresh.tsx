'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { watch } from './watch.ts'

type Props = {
  /** A route of server-sent events. */
  url: string
  /** The state that this page was made from, read before anything else on it. */
  known: string
  /** How often the page is read again where events can't be had; null: not at all. */
  pollMs?: number | null
}

/** Reads the page again whenever what it shows has changed. */
export function LiveRefresh({ url, known, pollMs = 15_000 }: Props) {
  const router = useRouter()
  const first = useRef(known)
  useEffect(
    () => watch({ url, pollMs, known: first.current, onChange: () => router.refresh() }),
    [url, pollMs, router],
  )
  return null
}

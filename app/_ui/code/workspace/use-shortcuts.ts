'use client'

import { useEffect, useRef } from 'react'

type Shortcuts = { onRun: () => void; onSubmit: () => void }

/** Ctrl+Enter and Ctrl+Shift+Enter (Cmd on a Mac) wherever the focus is; the editor handles and stops its own. */
export function useShortcuts(shortcuts: Shortcuts) {
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
      event.preventDefault()
      if (event.shiftKey) latest.current.onSubmit()
      else latest.current.onRun()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

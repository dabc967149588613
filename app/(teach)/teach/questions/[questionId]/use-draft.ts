import { useEffect, useRef, useState } from 'react'
import { saveDraftAction } from './actions.ts'

export type SaveState = { state: 'saved'; at: Date | null } | { state: 'unsaved' | 'saving' | 'retrying' }
export type Content = Record<string, unknown>

const pauseMs = 800
const retryMs = 4_000

/**
 * The draft as it is typed, saved after each pause and again until the server has it. `flush` saves at once and
 * resolves when what is on the screen is what the server holds.
 */
export function useDraft(questionId: string, initial: Content, savedAt: Date | null) {
  const [content, setContent] = useState(initial)
  const [save, setSave] = useState<SaveState>({ state: 'saved', at: savedAt })
  const latest = useRef(initial)
  const stored = useRef(initial)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  function change(next: Content) {
    latest.current = next
    setContent(next)
    setSave({ state: 'unsaved' })
    clearTimeout(timer.current)
    timer.current = setTimeout(flush, pauseMs)
  }

  async function flush(): Promise<void> {
    clearTimeout(timer.current)
    const sent = latest.current
    if (sent === stored.current) return
    setSave({ state: 'saving' })
    const result = await saveDraftAction(questionId, sent).catch(() => null)
    if (result?.ok) {
      stored.current = sent
      if (latest.current === sent) setSave({ state: 'saved', at: result.savedAt })
      else await flush()
    } else {
      setSave({ state: 'retrying' })
      timer.current = setTimeout(flush, retryMs)
    }
  }

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (latest.current !== stored.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('beforeunload', warn)
      clearTimeout(timer.current)
      // Leaving by a link: the last keystrokes go along.
      if (latest.current !== stored.current) void saveDraftAction(questionId, latest.current)
    }
  }, [questionId])

  return { content, change, flush, save }
}

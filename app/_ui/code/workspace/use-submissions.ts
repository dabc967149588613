'use client'

import { useEffect, useState } from 'react'
import type { SubmissionView } from '#lib/submissions/submission-view.ts'
import { watch } from '../../live/watch.ts'
import { submissionAction, submitCodeAction } from './actions.ts'

const pollMs = 4_000
const isWaiting = ({ state }: SubmissionView) => state === 'queued' || state === 'running'

type Place = { attemptId: string; position: number }

/** The submissions of one question, oldest first. A verdict arrives by itself, by event or, failing that, by asking. */
export function useSubmissions({ attemptId, position }: Place, initial: SubmissionView[]) {
  const [submissions, setSubmissions] = useState(initial)
  const [submitting, setSubmitting] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const waiting = submissions.find(isWaiting)
  const waitingId = waiting?.id

  useEffect(() => {
    if (!waitingId) return
    let current = true
    const refresh = async () => {
      const view = await submissionAction(waitingId)
      if (current && view) setSubmissions((all) => all.map((each) => (each.id === view.id ? view : each)))
    }
    const url = `/api/submissions/${waitingId}/events`
    const stop = watch({ url, pollMs, known: 'queued', onChange: refresh })
    return () => {
      current = false
      stop()
    }
  }, [waitingId])

  const submit = async (source: string) => {
    setSubmitting(true)
    setRefusal(null)
    try {
      const result = await submitCodeAction(attemptId, position, source)
      if (result.ok) setSubmissions((all) => [...all, result.submission])
      else setRefusal(result.reason)
      return result.ok
    } catch {
      setRefusal('unreachable')
      return false
    } finally {
      setSubmitting(false)
    }
  }
  return { submissions, waiting, submitting, refusal, submit }
}

'use client'

import { useEffect, useRef, useState } from 'react'
import type { SampleCase } from '#graders/code/plan/sample-case.ts'
import type { CodeView } from '#graders/code/view.ts'
import type { ConsoleLine } from '#graders/runtime/job.ts'
import { fetchSamples, type RunResult, runSamples } from './run-samples.ts'

export type RunState =
  | { name: 'idle' }
  | { name: 'running'; console: ConsoleLine[] }
  | { name: 'stopped'; console: ConsoleLine[] }
  | { name: 'done'; result: RunResult }
  | { name: 'failed' }

/** Lines are shown in bursts: a loop that logs must not repaint the page a thousand times a second. */
const repaintMs = 100

type Task = Pick<CodeView, 'limits' | 'forbiddenOps'>

export function useRun(versionId: string, { limits, forbiddenOps }: Task) {
  const [state, setState] = useState<RunState>({ name: 'idle' })
  const running = useRef<AbortController>(undefined)
  const samples = useRef<Promise<SampleCase[]>>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const run = async (source: string) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const console: ConsoleLine[] = []
    const repaint = setInterval(() => setState({ name: 'running', console: [...console] }), repaintMs)
    setState({ name: 'running', console })
    try {
      samples.current ??= fetchSamples(versionId)
      const result = await runSamples({
        source,
        samples: await samples.current,
        limits,
        forbiddenOps,
        onConsole: (line) => console.push(line),
        signal: controller.signal,
      })
      clearInterval(repaint)
      if (running.current === controller) setState({ name: 'done', result })
    } catch {
      clearInterval(repaint)
      if (controller.signal.aborted) {
        if (running.current === controller) setState({ name: 'stopped', console })
        return
      }
      samples.current = undefined
      setState({ name: 'failed' })
    }
  }
  return { state, run, stop: () => running.current?.abort() }
}

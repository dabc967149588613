/** The student's Run: the same bundle as the server's, in a Web Worker that can always be killed. */
import { defaultLimits } from '../contract/limits.ts'
import { maxHeldBytes } from '../value-bytes.ts'
import type { ConsoleLine, Execution, Job } from './job.ts'
import { encodeJob } from './job-frame.ts'
import { createReceiver } from './receive.ts'

export type BrowserRun = {
  timeMs: number
  onConsole?: (line: ConsoleLine) => void
  signal?: AbortSignal
}

const startupMs = 30_000

/**
 * `timeMs` counts from the moment TensorFlow.js is ready. Memory can't be limited in a browser. Its answer must never
 * decide a grade: whoever runs it owns it.
 *
 * @throws the signal's reason when aborted
 */
export function runInBrowser(job: Job, { timeMs, onConsole, signal }: BrowserRun): Promise<Execution> {
  signal?.throwIfAborted()
  const startedMs = performance.now()
  const { received, push } = createReceiver(job, defaultLimits.outputBytes, onConsole)
  const worker = new Worker('/runtime/worker.js')

  return new Promise<Execution>((resolve, reject) => {
    let timer = setTimeout(() => end({ how: 'fault', why: 'The runtime did not start.' }), startupMs)
    const stop = () => {
      clearTimeout(timer)
      worker.terminate()
      signal?.removeEventListener('abort', abort)
    }
    const abort = () => {
      stop()
      reject(signal?.reason)
    }
    const end = (ended: Execution['ended']) => {
      stop()
      const { results, console, consoleTruncated } = received
      resolve({
        results,
        console,
        consoleTruncated,
        ended,
        wallMs: performance.now() - startedMs,
        peakBytes: 0,
      })
    }
    signal?.addEventListener('abort', abort, { once: true })
    worker.onerror = (event) =>
      end(received.ready ? { how: 'exited', code: null, signal: null } : { how: 'fault', why: event.message })
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!(data instanceof Uint8Array)) return
      const wasReady = received.ready
      push(data)
      if (received.ready && !wasReady) {
        clearTimeout(timer)
        timer = setTimeout(() => end({ how: 'limit', limit: 'time', allowed: timeMs }), timeMs)
        worker.postMessage(encodeJob(job, defaultLimits))
      }
      if (received.done) end({ how: 'completed' })
      else if (received.outOfMemory) end({ how: 'limit', limit: 'memory', allowed: 0 })
      else if (received.tooMuch) end({ how: 'limit', limit: 'output', allowed: maxHeldBytes })
      else if (received.broken) end({ how: 'exited', code: null, signal: null })
    }
  })
}

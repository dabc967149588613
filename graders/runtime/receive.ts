/** Frames of an untrusted runtime → an Execution. Whatever breaks the protocol ends the reading, never the grader. */
import { z } from 'zod'
import type { Value } from '../value.ts'
import { maxHeldBytes, valueBytes } from '../value-bytes.ts'
import { FrameReader } from '../wire.ts'
import { defaultCaps, WireError } from '../wire-format.ts'
import type { ConsoleLine, Job, StepResult } from './job.ts'

const ms = z.number().min(0).max(1e9)
const id = z.string().max(200)
const position = z.int().min(0).max(1e9)
const stepError = z.strictObject({
  kind: z.enum([
    'threw',
    'compile-error',
    'forbidden-import',
    'forbidden-op',
    'not-exported',
    'unsupported-value',
    'not-differentiable',
  ]),
  module: z.string().max(200),
  name: z.string().max(100),
  message: z.string().max(2000),
  stack: z.array(z.strictObject({ fn: z.string().max(100), line: position, column: position })).max(20),
})
const replyHeader = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('started') }),
  z.strictObject({
    kind: z.literal('console'),
    step: id,
    level: z.enum(['log', 'info', 'warn', 'error', 'debug']),
    text: z.string(),
  }),
  z.strictObject({ kind: z.literal('console-full') }),
  z.strictObject({ kind: z.literal('value'), id, mutatedArgs: z.boolean(), leakedTensors: z.int(), ms }),
  z.strictObject({ kind: z.literal('error'), id, error: stepError, ms }),
  z.strictObject({ kind: z.literal('out-of-memory') }),
  z.strictObject({ kind: z.literal('done') }),
])

export type Received = {
  results: StepResult[]
  console: ConsoleLine[]
  consoleTruncated: boolean
  ready: boolean
  /** Modules of the job may have run from here on, and whatever follows may be forged. */
  started: boolean
  done: boolean
  outOfMemory: boolean
  /** More was returned than one submission may make the grader hold. */
  tooMuch: boolean
  /** Why nothing after this point was read. */
  broken: string | null
}

/** `push` never throws; it returns what is known so far. `outputBytes` caps the console's text. */
export function createReceiver(job: Job, outputBytes: number, onConsole?: (line: ConsoleLine) => void) {
  const frames = new FrameReader({ ...defaultCaps, headerBytes: 2 ** 20 + 4096 })
  const received: Received = {
    results: [],
    console: [],
    consoleTruncated: false,
    ready: false,
    started: false,
    done: false,
    outOfMemory: false,
    tooMuch: false,
    broken: null,
  }
  let consoleLeft = outputBytes
  let heldBytes = 0

  const accept = (header: z.infer<typeof replyHeader>, value: Value | undefined) => {
    const isOfRuntime = header.kind === 'ready' || header.kind === 'started'
    if (isOfRuntime === received.started) throw new WireError('a reply before or after its time')
    if (value && header.kind !== 'value') throw new WireError('a value that nobody asked for')
    switch (header.kind) {
      case 'ready':
        received.ready = true
        return
      case 'started':
        received.started = true
        return
      case 'done':
        received.done = true
        return
      case 'out-of-memory':
        received.outOfMemory = true
        return
      case 'console-full':
        received.consoleTruncated = true
        return
      case 'console':
        return acceptLine(header)
      default:
        return acceptResult(header, value)
    }
  }
  const acceptLine = ({ step, level, text }: ConsoleLine) => {
    if (text.length > consoleLeft) received.consoleTruncated = true
    if (consoleLeft <= 0) return
    const line = { step, level, text: text.slice(0, consoleLeft) }
    consoleLeft -= text.length + 1
    received.console.push(line)
    onConsole?.(line)
  }
  const acceptResult = (
    header: Extract<z.infer<typeof replyHeader>, { kind: 'value' | 'error' }>,
    value: Value | undefined,
  ) => {
    const expected = job.steps[received.results.length]
    if (header.id !== expected?.id) throw new WireError('a result out of turn')
    if (header.kind === 'error') {
      received.results.push({ id: header.id, ok: false, error: header.error, ms: header.ms })
      return
    }
    if (!value) throw new WireError('a result without its value')
    heldBytes += valueBytes(value)
    if (heldBytes > maxHeldBytes) {
      received.tooMuch = true
      return
    }
    const { mutatedArgs, leakedTensors } = header
    received.results.push({ id: header.id, ok: true, value, mutatedArgs, leakedTensors, ms: header.ms })
  }

  return {
    received,
    push(chunk: Uint8Array): Received {
      if (received.broken || isOver(received)) return received
      try {
        for (const { header, value } of frames.push(chunk)) {
          const parsed = replyHeader.safeParse(header)
          if (!parsed.success) throw new WireError('a header of no known kind')
          accept(parsed.data, value)
          if (isOver(received)) break
        }
      } catch (error) {
        if (!(error instanceof WireError)) throw error
        received.broken = error.message
      }
      return received
    },
  }
}

const isOver = ({ done, outOfMemory, tooMuch }: Received) => done || outOfMemory || tooMuch

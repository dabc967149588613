/**
 * The runtime's host in a browser's Web Worker. Takes one job as a frame, answers with the same frames as the jail, and
 * is then thrown away: run-in-browser.ts terminates it.
 */
import type { Value } from '../value.ts'
import type { JobHeader, ReplyHeader } from './core/frames.ts'
import type * as Core from './core/main.ts'

declare const argmaxRuntime: typeof Core
const { decodeFrame, encodeFrame, Harness, jobCaps, startWasm, stripGlobals } = argmaxRuntime

const post = globalThis.postMessage.bind(globalThis) as (data: Uint8Array) => void
const listen = globalThis.addEventListener.bind(globalThis)
const fetchFile = globalThis.fetch.bind(globalThis)
const channel = new MessageChannel()
const tasks: (() => void)[] = []
channel.port1.onmessage = () => tasks.shift()?.()

// biome-ignore lint/security/noGlobalEval: running the student's code is what this Worker is for
const evaluateGlobally = globalThis.eval
const evaluate = (code: string, name: string) => evaluateGlobally(`${code}\n//# sourceURL=${name}`)
const reply = (header: ReplyHeader, value?: Value) => post(encodeFrame(header, value))
const defer = (task: () => void) => {
  tasks.push(task)
  channel.port2.postMessage(null)
}

listen('message', async (event: MessageEvent<Uint8Array<ArrayBuffer>>) => {
  const harness = new Harness({ reply, defer, evaluate })
  listen('unhandledrejection', (rejection) => harness.failNow(rejection.reason))
  listen('error', (failure) => harness.failNow(failure.error))
  stripGlobals()
  const { header, value } = decodeFrame(event.data.subarray(4), jobCaps)
  await harness.run(header as JobHeader, value?.t === 'array' ? value.v : [])
})

const response = fetchFile('/runtime/tfjs-backend-wasm-simd.wasm')
response
  .then((wasm) => wasm.arrayBuffer())
  .then((bytes) => startWasm(new Uint8Array(bytes)))
  .then(() => reply({ kind: 'ready' }))

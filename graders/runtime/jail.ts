/**
 * The runtime's host in the sandbox: loads, says that it is ready, reads a job from stdin, answers on descriptor 3, ends.
 * With a job that says so it stays for another one, made as new as can be.
 * `argmaxRuntime` is the bundle of core/main.ts, put in front of this file by build.ts. In a startup snapshot everything
 * up to `start` has already happened when the process begins. The last argument is the path of the WASM binary.
 */
import { readFileSync, readSync, writeSync } from 'node:fs'
import { startupSnapshot } from 'node:v8'
import type { Value } from '../value.ts'
import type { JobHeader, ReplyHeader } from './core/frames.ts'
import type * as Core from './core/main.ts'

declare const argmaxRuntime: typeof Core
const { createRenewal, decodeFrame, encodeFrame, Harness, jobCaps, rehearse, startWasm, stripGlobals } =
  argmaxRuntime

const jobFd = 0
const resultFd = 3
const allocate = Buffer.alloc
const host = globalThis.process as NodeJS.Process & { reallyExit: (code: number) => never }

function reply(header: ReplyHeader, value?: Value) {
  const bytes = encodeFrame(header, value)
  for (let at = 0; at < bytes.length; ) at += writeSync(resultFd, bytes, at)
}

/** The next job, or undefined when there is no more. The length has been checked by the sender, who is trusted. */
function readJob() {
  const size = readBytes(4)?.readUInt32LE()
  const payload = size === undefined ? undefined : readBytes(size)
  // The parent's own frames go through the same strict reader as everyone's.
  return payload && decodeFrame(payload, jobCaps)
}

function readBytes(count: number) {
  const bytes = allocate(count)
  for (let at = 0; at < count; ) {
    const got = readSync(jobFd, bytes, at, count - at, null)
    if (got === 0) return undefined
    at += got
  }
  return bytes
}

/** A vm.Script has no import(): neither has what it makes by eval or Function. V8 prints `name:3` and carets below. */
function evaluate(code: string, name: string) {
  // Not imported: Node does not promise that this module survives a snapshot.
  const { Script } = host.getBuiltinModule('node:vm')
  try {
    return new Script(code, { filename: name }).runInThisContext()
  } catch (error) {
    const match = /^[^\n]*:(\d+)\n.*\n( *)\^/.exec(String((error as Error).stack))
    if (match) Object.assign(error as Error, { line: Number(match[1]), column: match[2]!.length + 1 })
    throw error
  }
}

async function main() {
  const wasm = readFileSync(host.argv.at(-1)!)
  await startWasm(new Uint8Array(wasm))
  const defer = host.getBuiltinModule('node:timers').setImmediate
  let harness: InstanceType<typeof Harness> | undefined
  host.on('beforeExit', () => harness?.failNow(new Error('The returned promise never settles.')))
  host.on('unhandledRejection', (reason) => harness?.failNow(reason))
  host.on('uncaughtException', (error) => harness?.failNow(error))
  stripGlobals()
  reply({ kind: 'ready' })
  let renewal: ReturnType<typeof createRenewal> | undefined
  for (let job = readJob(); job; job = readJob()) {
    const header = job.header as JobHeader
    if (header.stays) renewal ??= createRenewal(defer)
    harness = new Harness({ reply, defer, evaluate })
    await harness.run(header, job.value?.t === 'array' ? job.value.v : [])
    if (!header.stays || !(await renewal?.())) break
  }
  // Not exit(): that one emits events, which student code could have subscribed to.
  host.reallyExit(0)
}
const start = () => {
  main().catch((error) => {
    writeSync(2, String(error?.stack))
    host.reallyExit(70)
  })
}
if (startupSnapshot.isBuildingSnapshot()) {
  startupSnapshot.setDeserializeMainFunction(start)
  void rehearse()
} else start()

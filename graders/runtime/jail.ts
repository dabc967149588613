/**
 * The runtime's host in the sandbox: loads, forks for each job (keeper.ts), where a fork says that it is ready, reads its
 * job from stdin, answers on descriptor 3 and waits to be ended. Without `keeper` as the last argument but one it takes
 * one job itself. `argmaxRuntime` is the bundle of core/main.ts, put in front of this file by build.ts. In a startup
 * snapshot everything up to `start` has already happened when the process begins. The last argument is the path of the
 * WASM binary.
 */
import { readFileSync, readSync, writeSync } from 'node:fs'
import { startupSnapshot } from 'node:v8'
import type { Value } from '../value.ts'
import { confine, hideMemory } from './confine.ts'
import type { AheadHeader, JobHeader, ReplyHeader } from './core/frames.ts'
import type * as Core from './core/main.ts'
import { keep } from './keeper.ts'
import { openLibc } from './libc.ts'

declare const argmaxRuntime: typeof Core
const {
  compile,
  decodeFrame,
  encodeFrame,
  Harness,
  jobCaps,
  rehearseForSnapshot,
  rehearseOften,
  startWasm,
  stripGlobals,
} = argmaxRuntime

const jobFd = 0
const resultFd = 3
const allocate = Buffer.alloc
const host = globalThis.process as NodeJS.Process & {
  reallyExit: (code: number) => never
  permission: { drop: (scope: string) => void }
}

function reply(header: ReplyHeader, value?: Value) {
  const bytes = encodeFrame(header, value)
  for (let at = 0; at < bytes.length; ) at += writeSync(resultFd, bytes, at)
}

/** Undefined when none will come. The length has been checked by the sender, who is trusted. */
function readFrame() {
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
  const isKeeper = host.argv.at(-2) === 'keeper'
  if (isKeeper) {
    const ahead = readFrame()?.header as AheadHeader | undefined
    if (ahead?.rehearse) await rehearseOften()
    compileAhead(ahead?.modules ?? {})
    if (ahead?.rehearse) collectGarbage()
  }
  const libc = isKeeper ? openLibc(host) : undefined
  stripGlobals()
  if (libc) becomeFork(libc)
  reply({ kind: 'ready' })
  const job = readFrame()
  if (job) {
    harness = new Harness({ reply, defer, evaluate })
    await harness.run(job.header as JobHeader, job.value?.t === 'array' ? job.value.v : [])
  }
  // A fork that ends by itself would be taken for one that a student's code has ended.
  if (isKeeper) readBytes(1)
  // Not exit(): that one emits events, which student code could have subscribed to.
  host.reallyExit(0)
}

/** What is alive then moves to where forks don't write: they copy each page that they write to. */
function collectGarbage() {
  host.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc')
  const collect = host.getBuiltinModule('node:vm').runInNewContext('gc') as () => void
  for (let i = 0; i < 2; i++) collect()
}

/** With all functions in it, which would else be compiled when they are first called, in each fork. */
function compileAhead(modules: AheadHeader['modules']) {
  const { setFlagsFromString } = host.getBuiltinModule('node:v8')
  setFlagsFromString('--no-lazy')
  try {
    for (const [name, source] of Object.entries(modules)) compile(name, source, evaluate)
  } catch {
    // Whoever asks for this module hears of it.
  } finally {
    setFlagsFromString('--lazy')
  }
}

/** Comes back in the fork only, many times. */
function becomeFork(libc: ReturnType<typeof openLibc>) {
  hideMemory(libc)
  const status = keep(libc)
  if (status !== undefined) host.reallyExit(status)
  confine(libc)
  host.permission.drop('ffi')
}

const start = () => {
  main().catch((error) => {
    writeSync(2, String(error?.stack))
    host.reallyExit(70)
  })
}
if (startupSnapshot.isBuildingSnapshot()) {
  startupSnapshot.setDeserializeMainFunction(start)
  void rehearseForSnapshot()
} else start()

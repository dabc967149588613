/**
 * The runtime's host in the sandbox: loads, forks for each job (keeper.ts), where a fork says that it is ready, reads its
 * job from stdin, answers on descriptor 3 and waits to be ended. The last argument but one is its role: `keeper`; `once`
 * takes one job itself; `examined` is a keeper whose fork makes system calls in the place of a job. The last one is the
 * path of the WASM binary. `argmaxRuntime` is the bundle of core/main.ts, put in front of this file by build.ts. In a
 * startup snapshot everything up to `start` has already happened when the process begins.
 */
import { readFileSync, readSync, writeSync } from 'node:fs'
import { startupSnapshot } from 'node:v8'
import type { Value } from '../value.ts'
import { confine, hideMemory } from './confine.ts'
import type { AheadHeader, AttemptHeader, JobHeader, ReplyHeader } from './core/frames.ts'
import type * as Core from './core/main.ts'
import { keep } from './keeper.ts'
import { openLibc, openSystem } from './libc.ts'

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
// Not exit(): that one emits events, which student code could have subscribed to.
let leave = (code: number): never => host.reallyExit(code)

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
  const role = host.argv.at(-2)
  const isKeeper = role !== 'once'
  if (isKeeper) {
    const ahead = readFrame()?.header as AheadHeader | undefined
    if (ahead?.rehearse) await rehearseOften()
    compileAhead(ahead?.modules ?? {})
    if (ahead?.rehearse) collectGarbage()
  }
  const libc = isKeeper ? openLibc(host) : undefined
  stripGlobals()
  if (libc) becomeFork(libc, role === 'examined')
  reply({ kind: 'ready' })
  const job = readFrame()
  if (job) {
    harness = new Harness({ reply, defer, evaluate })
    await harness.run(job.header as JobHeader, job.value?.t === 'array' ? job.value.v : [])
  }
  // A fork that ends by itself would be taken for one that a student's code has ended.
  if (isKeeper) readBytes(1)
  leave(0)
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
function becomeFork(libc: ReturnType<typeof openLibc>, isExamined: boolean) {
  hideMemory(libc)
  const status = keep(libc)
  if (status !== undefined) leave(status)
  // Node's own way out waits for threads, which are not there in a fork.
  leave = libc._exit
  confine(libc)
  if (isExamined) attemptCalls()
  host.permission.drop('ffi')
}

/** For the doctor, who asks what the kernel says to a process that is about to meet a submission. */
function attemptCalls() {
  const call = openSystem(host)
  const { calls } = readFrame()!.header as AttemptHeader
  const errors = Object.entries(calls).map(([name, [number, ...args]]) => [name, call(number, args)])
  writeSync(resultFd, JSON.stringify(Object.fromEntries(errors)))
  leave(0)
}

const start = () => {
  main().catch((error) => {
    writeSync(2, String(error?.stack))
    leave(70)
  })
}
if (startupSnapshot.isBuildingSnapshot()) {
  startupSnapshot.setDeserializeMainFunction(start)
  void rehearseForSnapshot()
} else start()

/**
 * The runtime's host in the sandbox: loads, says that it is ready, reads one job from stdin, answers on fd 3, ends.
 * `argmaxRuntime` is the bundle of core/main.ts, put in front of this file by build.ts. In a startup snapshot everything
 * up to `start` has already happened when the process begins. The last argument is the path of the WASM binary.
 */
import { readFileSync, readSync, writeSync } from 'node:fs'
import { startupSnapshot } from 'node:v8'
import type { Value } from '../value.ts'
import type { JobHeader, ReplyHeader } from './core/frames.ts'
import type * as Core from './core/main.ts'

declare const argmaxRuntime: typeof Core
const { decodeFrame, encodeFrame, Harness, jobCaps, startWasm, stripGlobals } = argmaxRuntime

const jobFd = 0
const resultFd = 3
const host = globalThis.process as NodeJS.Process & { reallyExit: (code: number) => never }

function reply(header: ReplyHeader, value?: Value) {
  const bytes = encodeFrame(header, value)
  for (let at = 0; at < bytes.length; ) at += writeSync(resultFd, bytes, at)
}

function readJob() {
  const chunks: Buffer[] = []
  for (;;) {
    const chunk = Buffer.allocUnsafe(64 * 1024)
    const count = readSync(jobFd, chunk)
    if (count === 0) break
    chunks.push(chunk.subarray(0, count))
  }
  // The parent is trusted, but its own frames go through the same strict reader.
  return decodeFrame(Buffer.concat(chunks).subarray(4), jobCaps)
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
  reply({ kind: 'ready' })
  const defer = host.getBuiltinModule('node:timers').setImmediate
  const { header, value } = readJob()
  const harness = new Harness({ reply, defer, evaluate })
  host.on('beforeExit', () => harness.failNow(new Error('The returned promise never settles.')))
  host.on('unhandledRejection', (reason) => harness.failNow(reason))
  host.on('uncaughtException', (error) => harness.failNow(error))
  stripGlobals()
  await harness.run(header as JobHeader, value?.t === 'array' ? value.v : [])
  // Not exit(): that one emits events, which student code could have subscribed to.
  host.reallyExit(0)
}
const start = () => {
  main().catch((error) => {
    writeSync(2, String(error?.stack))
    host.reallyExit(70)
  })
}
if (startupSnapshot.isBuildingSnapshot()) startupSnapshot.setDeserializeMainFunction(start)
else start()

/** Every attack against the real box. A new file in a folder here is run without being listed anywhere. */
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultLimits } from '#graders/contract.ts'
import { execute } from '#graders/runtime/execute.ts'
import type { Execution } from '#graders/runtime/job.ts'
import { probe } from '#graders/sandbox/probes.ts'
import { descendants } from '#graders/sandbox/watch.ts'
import { valueToJson } from '#graders/value-json.ts'
import type { ModuleAttack, ScriptAttack } from './attack.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const limits = { ...defaultLimits, timeMs: 2500, memoryBytes: 192 * 2 ** 20 }

const found = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: folder }) => readdirSync(`${here}${folder}`).map((file) => ({ folder, file })))
const attacks = await Promise.all(
  found.map(async ({ folder, file }) => ({
    folder,
    attack: (await import(/* @vite-ignore */ `${here}${folder}/${file}`)).attack as
      | ModuleAttack
      | ScriptAttack,
  })),
)

const honest = {
  seed: 1,
  modules: {
    m: `import * as tf from '@tensorflow/tfjs'; export const f = () => tf.softmax(tf.tensor1d([1, 2, 3]))`,
  },
  steps: [{ id: 'f', module: 'm', path: 'f', args: [] }],
}

let server: Server
let port = 0
let before: Execution
beforeAll(async () => {
  server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address === 'object' && address) port = address.port
  before = await execute(honest, limits)
})
afterAll(() => server.close())

const endOf = (run: Execution) => (run.ended.how === 'limit' ? run.ended.limit : run.ended.how)

async function runModule({ source, expect: expected }: ModuleAttack) {
  const steps = [{ id: 'attack', module: 'solution', path: 'attack', args: [] }]
  // Running out of memory may take a garbage collector seconds; only what is to end by time is given little of it.
  const timeMs = expected.ends.includes('time') ? limits.timeMs : 15_000
  const run = await execute({ seed: 1, modules: { solution: source }, steps }, { ...limits, timeMs })
  expect(expected.ends, JSON.stringify(run.ended)).toContain(endOf(run))
  expect(run.wallMs).toBeLessThan(timeMs + 2500)
  const [result] = run.results
  if (expected.answer === 'none') expect(result).toBeUndefined()
  else if (expected.answer === 'error') expect(result?.ok ?? false).toBe(false)
  else if (expected.answer !== 'any') {
    expect(result?.ok, JSON.stringify(result)).toBe(true)
    if (result?.ok) expect(valueToJson(result.value)).toEqual(expected.answer.json)
  }
}

async function runScript({ script, expect: expected }: ScriptAttack) {
  const { outcome, answer } = await probe(script, { limits: { timeMs: 2500 }, tail: [String(port)] })
  const end = outcome.limit ?? (outcome.exitCode === 0 ? 'completed' : 'exited')
  expect(expected.ends, `${outcome.signal} ${outcome.stderr.slice(-300)}`).toContain(end)
  if (expected.answer === 'none') expect(answer).toBeUndefined()
  if (expected.answer === 'refused') {
    expect(answer).toBeDefined()
    for (const [what, got] of Object.entries(answer!)) expect(got, what).toHaveProperty('refused')
  }
}

for (const folder of new Set(found.map((entry) => entry.folder))) {
  describe(folder, () => {
    for (const { attack } of attacks.filter((entry) => entry.folder === folder)) {
      test(`gains nothing: ${attack.name}`, async () => {
        await ('source' in attack ? runModule(attack) : runScript(attack))
      })
    }
  })
}

test('an honest submission answers after all attacks as it did before them', async () => {
  const after = await execute(honest, limits)
  expect(after.ended).toEqual({ how: 'completed' })
  const bytes = ({ results }: Execution) => results.map((result) => (result.ok ? result.value : result.error))
  expect(bytes(after)).toEqual(bytes(before))
})

test('nothing of any attack still runs', async () => {
  const jailed = () => descendants(process.pid).filter((pid) => commandLine(pid).includes('/box/node'))
  for (let tries = 0; tries < 50 && jailed().length > 0; tries++) await delay(20)
  expect(jailed().map(commandLine)).toEqual([])
})

function commandLine(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

test('no result has touched the prototypes of this process', () => {
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

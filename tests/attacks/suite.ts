/** The tests of one folder of attacks. A new file in a folder is run without being listed anywhere. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#graders/runtime/execute.ts'
import type { Execution } from '#graders/runtime/job.ts'
import { descendants } from '#graders/sandbox/watch.ts'
import type { Attack } from './attack.ts'
import { runModule } from './run-module.ts'
import { runScript } from './run-script.ts'
import { runSyscalls } from './run-syscalls.ts'
import { target } from './target.ts'

/** The first process of a worker may have to build the runtime. */
const startMs = 60_000

const honest = {
  seed: 1,
  modules: {
    m: `import * as tf from '@tensorflow/tfjs'; export const f = () => tf.softmax(tf.tensor1d([1, 2, 3]))`,
  },
  steps: [{ id: 'f', module: 'm', path: 'f', args: [] }],
}

export async function describeAttacks(folder: string) {
  const files = readdirSync(join(import.meta.dirname, folder)).sort()
  const attacks = await Promise.all(
    files.map(async (file): Promise<Attack> => {
      return (await import(/* @vite-ignore */ join(import.meta.dirname, folder, file))).attack
    }),
  )
  let before: Execution
  beforeAll(async () => {
    before = await execute(honest, target.limits)
  }, startMs)

  describe(folder, () => {
    for (const attack of attacks) test(`gains nothing: ${attack.name}`, () => run(attack))
    for (const attack of attacks)
      if ('calls' in attack)
        test(`gains nothing in the process of a submission: ${attack.name}`, () =>
          runSyscalls(attack, 'fork'))
  })

  test('an honest submission answers after all attacks as it did before them', async () => {
    const after = await execute(honest, target.limits)
    expect(after.ended).toEqual({ how: 'completed' })
    expect(answersOf(after)).toEqual(answersOf(before))
  })

  test('nothing of any attack still runs', async () => {
    const jailed = () => descendants(process.pid).filter((pid) => commandLine(pid).includes('/box/'))
    for (let tries = 0; tries < 50 && jailed().length > 0; tries++) await delay(20)
    expect(jailed().map(commandLine)).toEqual([])
  })

  test('no result has touched the prototypes of this process', () => {
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect([].concat.name + Object.keys(Object.prototype).join()).toBe('concat')
  })
}

function run(attack: Attack) {
  if ('source' in attack) return runModule(attack)
  return 'script' in attack ? runScript(attack) : runSyscalls(attack)
}

const answersOf = ({ results }: Execution) =>
  results.map((result) => (result.ok ? result.value : result.error))

function commandLine(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

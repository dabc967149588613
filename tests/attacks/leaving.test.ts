import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRuntime, type WarmRuntime } from '#graders/runtime/warm.ts'
import { descendants } from '#graders/sandbox/watch.ts'
import { valueToJson } from '#graders/value-json.ts'
import { attack as looksFor } from './leaving/found-state.ts'
import { attack as leaves } from './leaving/module-state.ts'
import { runPerl } from './run-syscalls.ts'
import { describeAttacks } from './suite.ts'
import { target } from './target.ts'

await describeAttacks('leaving')

const children = () => descendants(process.pid).filter((pid) => pid !== process.pid)

/** What the last submission took has been replaced, and is gone, when the same processes are there for a while. */
async function untilRefilled() {
  for (let last: number[] = []; ; ) {
    await delay(400)
    const now = children()
    if (now.length > 0 && now.join() === last.join()) return now
    last = now
  }
}

describe('jails that wait', () => {
  let warm: WarmRuntime
  const submit = (source: string) => {
    const steps = [{ id: 'attack', module: 'm', path: 'attack', args: [] }]
    return warm.execute({ seed: 1, modules: { m: source }, steps }, target.limits)
  }
  beforeAll(async () => {
    warm = await openRuntime({ size: 2, limits: [target.limits] })
  }, 60_000)
  afterAll(() => warm.close())

  test('have never held another submission', async () => {
    for (let i = 0; i < 4; i++) {
      expect((await submit(leaves.source)).ended).toEqual({ how: 'completed' })
      const [found] = (await submit(looksFor.source)).results
      expect(found?.ok && valueToJson(found.value)).toEqual([])
    }
  })

  test('are neither seen nor hurt by a program in another box', async () => {
    const waiting = await untilRefilled()
    const [kill, tgkill] = process.arch === 'arm64' ? [129, 131] : [62, 234]
    const aims = [-1, ...waiting].map(
      (pid) => `syscall(${kill}, ${pid}, 9); syscall(${tgkill}, ${pid}, ${pid}, 9);`,
    )
    const { text } = await runPerl(`${aims.join(' ')} print $out "done"`)
    expect(text).toBe('done')
    expect((await submit(looksFor.source)).ended).toEqual({ how: 'completed' })
    const left = new Set(descendants(process.pid))
    expect(waiting.filter((pid) => left.has(pid)).length).toBeGreaterThan(0)
  })
})

import { describe, expect, test } from 'vitest'
import { judge } from '#graders/code/judge.ts'
import { gradedStream, prepareCases } from '#graders/code/plan/plan.ts'
import type { Value } from '#graders/value.ts'
import { ratio } from './tasks/ratio.ts'
import { execute } from './warm.ts'

const seed = 777

/** Every hidden call of ratio carries a name that only the graded seed has. */
async function hiddenNames(): Promise<string[]> {
  const { cases } = await prepareCases(ratio, gradedStream(seed), { execute })
  const hidden = cases.filter(({ check }) => check.visibility === 'hidden')
  const names = hidden.flatMap(({ calls }) =>
    calls.map(({ args }) => (args[2] as Extract<Value, { t: 'string' }>).v),
  )
  expect(names.length).toBeGreaterThanOrEqual(3)
  expect(new Set(names).size).toBe(names.length)
  return names
}

/** Each tells its third argument to whoever reads the verdict, by another way. */
const smugglers: Record<string, string> = {
  'the console':
    'export const ratio = (a, b, name) => { console.log(name); console.error(name); return name }',
  'a thrown message': 'export const ratio = (a, b, name) => { throw new Error(name) }',
  'an error’s name': 'export const ratio = (a, b, name) => { throw Object.assign(new Error(), { name }) }',
  'a function’s name on the stack':
    'export const ratio = (a, b, name) => { const o = { [name]() { throw new Error("x") } }; return o[name]() }',
  'a returned string':
    'export const ratio = (a, b, name) => ({ ratio: name, bigger: name, rows: name, name })',
  'keys of the result': 'export const ratio = (a, b, name) => ({ [name]: 1 })',
  'the name of a class': 'export const ratio = (a, b, name) => new ({ [name]: class {} })[name]()',
  'numbers of the result':
    "import * as tf from '@tensorflow/tfjs'\nexport const ratio = (a, b, name) => ({ ratio: tf.fill(a.shape, Number(name.slice(6))), bigger: a.greater(b), rows: [Number(name.slice(6))], name })",
  'the length of an array':
    'export const ratio = (a, b, name) => ({ ratio: new Array(Number(name.slice(6)) % 1e5).fill(0) })',
  'a forged compile error': `
const known = []
const iterate = Array.prototype[Symbol.iterator]
export const ratio = (a, b, name) => { throw Object.assign(new SyntaxError(name), { line: 1, column: 1 }) }`,
  'a console line of a sample, written by a later call': `
const held = []
export const ratio = (a, b, name) => { held.push(name); queueMicrotask(() => console.log(held.join())); return held.join() }`,
  'inputs found before their turn': `
const seen = []
for (const key of ['slice', 'map', 'push', 'join']) {
  const own = Array.prototype[key]
  Array.prototype[key] = function (...args) { seen[seen.length] = this; return own.apply(this, args) }
}
const get = Map.prototype.get
Map.prototype.get = function (key) { const value = get.call(this, key); seen[seen.length] = value; return value }
const decode = TextDecoder.prototype.decode
TextDecoder.prototype.decode = function (...args) { const text = decode.apply(this, args); seen[seen.length] = text; return text }
const text = (x, depth) => typeof x === 'string' ? x : depth > 5 || x === null || typeof x !== 'object' ? '' : Object.values(x).map((y) => text(y, depth + 1)).join(' ')
export const ratio = () => { const all = text(seen, 0).slice(0, 4000); console.log(all); throw new Error(all) }`,
}

describe('hidden inputs of the graded seed stay hidden from', () => {
  for (const [name, source] of Object.entries(smugglers)) {
    test(name, async () => {
      const names = await hiddenNames()
      const verdict = await judge(ratio, source, seed, execute)
      expect(verdict).toMatchObject({ outcome: 'graded', score: 0 })
      const told = JSON.stringify(verdict)
      for (const secret of names) {
        expect(told).not.toContain(secret)
        expect(told).not.toContain(secret.slice(6))
      }
    })
  }
})

describe('what is shown', () => {
  test('is the console of the samples only', async () => {
    const source = 'export const ratio = (a, b, name) => { console.log("called with", name) }'
    const verdict = await judge(ratio, source, seed, execute)
    expect(verdict).toMatchObject({ console: 'called with example' })
  })

  test('of a hidden check comes from another seed and says so', async () => {
    const source = 'export const ratio = (a, b, name) => { throw new Error(name) }'
    const verdict = await judge(ratio, source, seed, execute)
    if (verdict.outcome !== 'graded') throw new Error(verdict.why)
    const [example, random] = verdict.checks
    expect(example!.details).toMatchObject({ call: 'ratio(float32[1,2], float32[1,2], "example")' })
    expect(example!.details.counterExample).toBeUndefined()
    expect(random!.details.counterExample).toBe(true)
    expect(random!.details.error).toMatchObject({
      message: expect.stringContaining('canary'),
      stack: [{ fn: 'ratio', line: 1 }],
    })
  })

  test('never is a hidden call whose plan ignores its seed', async () => {
    const constant = {
      ...ratio,
      cases: ratio.cases
        .replace('secret(rng)] },\n  ],\n}', '"constantcanary"] },\n  ],\n}')
        .replace('rng.uniform(1, 2), -1', '2, -1'),
    }
    expect(constant.cases).toContain('constantcanary')
    const source = 'export const ratio = (a, b, name) => { console.log(name); throw new Error(name) }'
    const verdict = await judge(constant, source, seed, execute)
    if (verdict.outcome !== 'graded') throw new Error(verdict.why)
    expect(JSON.stringify(verdict)).not.toContain('constantcanary')
    expect(verdict.checks[1]!.details.counterExample).toBe(true)
    expect(verdict.checks[2]).toMatchObject({ id: 'zeros', reason: 'threw', details: {} })
  })

  test('of a hidden failure that does not happen again is the reason alone', async () => {
    const secret = (await hiddenNames())[0]!
    const source = `${ratio.reference.replace('export const ratio', 'const right')}
export const ratio = (a, b, name) => { if (name === '${secret}') throw new Error(name); return right(a, b, name) }`
    const verdict = await judge(ratio, source, seed, execute)
    if (verdict.outcome !== 'graded') throw new Error(verdict.why)
    expect(verdict.checks[1]).toMatchObject({ reason: 'threw', details: {}, passed: false })
    expect(verdict.checks[1]!.details).toEqual({})
  })
})

/** A task whose author handles results carelessly, in a process that stays: what could a result do to it? */
import type { CodeTask } from '#graders/contract.ts'
import { target } from '../target.ts'

const title = { en: 'Handled', ko: '다룸' }

export const handled: CodeTask = {
  ...target,
  entry: ['answer'],
  signature: 'answer(x: number[]): { sum: number; list: number[]; tensor: tf.Tensor }',
  reference: `
import * as tf from '@tensorflow/tfjs'
export const answer = (x: number[]) => ({ sum: x.reduce((a, b) => a + b, 0), list: x.map((v) => 2 * v), tensor: tf.tensor1d(x) })`,
  cases: `
import * as tf from '@tensorflow/tfjs'
const call = (rng) => [{ entry: 'answer', args: [[rng.uniform(1, 2), rng.uniform(3, 4), rng.int(5, 9)]] }]
export const plan = { careless: call, count: 'careless' }
const merge = (into, from) => {
  for (const key in from) {
    if (from[key] && typeof from[key] === 'object' && !(from[key] instanceof tf.Tensor)) merge((into[key] ??= {}), from[key])
    else into[key] = from[key]
  }
  return into
}
const careless = (result) => {
  const ways = [
    () => Object.assign({}, result), () => ({ ...result }), () => merge({}, result), () => JSON.stringify(result), () => String(result), () => [...result],
    () => Array.from(result), () => new Map(Object.entries(result)), () => [...result.list].sort(), () => Math.max(...result.list), () => result.list.map((x) => x * 2),
    () => structuredClone(result), () => result.constructor, () => result + 1, () => tf.tensor(result.list), () => result.tensor.add(1), () => result.length,
  ]
  for (const way of ways) try { way() } catch {}
}
const near = (a, b) => Math.abs(a - b) < 1e-6
export const verify = {
  careless: async ([{ args: [x], result }]) => {
    careless(result)
    await result
    const sum = x.reduce((a, b) => a + b, 0)
    const right = near(result?.sum, sum) && result?.list?.length === x.length && x.every((v, i) => near(result.list[i], 2 * v))
    return right || { en: 'Not so.', ko: '아닙니다.' }
  },
}
export const measure = { count: async ([{ args: [x], result }]) => (await result.tensor.data()).filter((v, i) => near(v, Math.fround(x[i]))).length }`,
  checks: [
    { id: 'careless', kind: 'property', title, weight: 1, visibility: 'hidden' },
    {
      id: 'count',
      kind: 'metric',
      title,
      weight: 1,
      visibility: 'hidden',
      metric: 'right numbers',
      direction: 'higher',
      baseline: 0,
      threshold: 3,
    },
  ],
}

import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTurnstile } from './turnstile.ts'

test('never more at once than there are places, and all in the order in which they came', async () => {
  const enter = createTurnstile(2)
  const began: number[] = []
  let inside = 0
  let most = 0
  const work = (i: number) => async () => {
    began.push(i)
    most = Math.max(most, ++inside)
    await delay(2)
    inside -= 1
    return i
  }
  const all = [0, 1, 2, 3, 4, 5, 6, 7]
  expect(await Promise.all(all.map((i) => enter(work(i))))).toEqual(all)
  expect(began).toEqual(all)
  expect(most).toBe(2)
})

test('what fails makes room like what succeeds', async () => {
  const enter = createTurnstile(1)
  const failing = Array.from({ length: 3 }, () => enter(() => Promise.reject(new Error('no'))))
  for (const one of failing) await expect(one).rejects.toThrow('no')
  expect(await enter(async () => 'still open')).toBe('still open')
})

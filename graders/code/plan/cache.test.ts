import { expect, test } from 'vitest'
import { createCache } from './cache.ts'

const counted = (most: { entries: number; bytes: number }) => {
  const cache = createCache<number>((bytes) => bytes, most)
  const made: string[] = []
  const get = (key: string, bytes = 1) =>
    cache(key, async () => {
      made.push(key)
      return bytes
    })
  return { get, made }
}

test('what is known is made once, also when many ask at the same time', async () => {
  const { get, made } = counted({ entries: 10, bytes: 100 })
  await Promise.all([get('a'), get('a'), get('a')])
  await get('a')
  expect(made).toEqual(['a'])
})

test('the one that was not asked for longest goes first', async () => {
  const { get, made } = counted({ entries: 2, bytes: 100 })
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key)
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('large entries push out small ones, and one too large for all is not kept', async () => {
  const { get, made } = counted({ entries: 10, bytes: 10 })
  for (const [key, bytes] of [
    ['a', 4],
    ['b', 4],
    ['c', 4],
    ['b', 4],
    ['huge', 11],
    ['huge', 11],
  ] as const)
    await get(key, bytes)
  expect(made).toEqual(['a', 'b', 'c', 'huge', 'huge'])
})

test('a failure is not kept: the next one to ask tries again', async () => {
  const cache = createCache<number>(() => 1)
  await expect(cache('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  expect(await cache('a', async () => 2)).toBe(2)
})

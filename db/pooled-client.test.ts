import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PooledClient } from './pooled-client.ts'

const seen: unknown[] = []
beforeEach(() => {
  seen.length = 0
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation((query: unknown) => {
    seen.push(query)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

test('the same text has the same name, another text another one', () => {
  const client = new PooledClient()
  client.query({ text: 'select $1', values: [1] })
  client.query({ text: 'select $1', values: [2] })
  client.query({ text: 'select $1, 2', values: [1] })
  const [first, second, third] = seen as { name: string; values: number[] }[]
  expect(first!.name).toBe(second!.name)
  expect([first!.values, second!.values]).toEqual([[1], [2]])
  expect(third!.name).not.toBe(first!.name)
})

test('what has a name, and what is no query of one text, stays as it is', () => {
  const client = new PooledClient()
  const own = { text: 'select 1', name: 'mine' }
  client.query(own)
  client.query('begin')
  expect(seen).toEqual([own, 'begin'])
})

test('texts without end are not all kept by the server', () => {
  const client = new PooledClient()
  for (let i = 0; i < 600; i++) client.query({ text: `select ${i}` })
  const names = new Set((seen as { name?: string }[]).map(({ name }) => name))
  expect(names.has(undefined)).toBe(true)
  expect(names.size).toBeLessThanOrEqual(501)
})

import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { createTurns } from '#lib/queue/turns.ts'
import { withDatabase } from '../../support/database.ts'

withDatabase()

/** A worker that notes in `events` what it does when. */
function worker(events: string[] = []) {
  const turns = createTurns(process.env.DATABASE_URL!)
  const work = (key: string, name: string, ms: number) =>
    turns.take(key, async () => {
      events.push(`${name} begins`)
      await sleep(ms)
      events.push(`${name} ends`)
      return name
    })
  return { turns, work }
}

test('work with the same key runs one after another, also from two workers; others run beside it', async () => {
  const events: string[] = []
  const [one, two] = [worker(events), worker(events)]
  const first = one.work('minji', 'first', 200)
  await sleep(60)
  await Promise.all([first, two.work('minji', 'second', 10), two.work('junho', 'other', 10)])
  expect(events.slice(0, 3)).toEqual(['first begins', 'other begins', 'other ends'])
  expect(events.slice(3)).toEqual(['first ends', 'second begins', 'second ends'])
  await Promise.all([one.turns.end(), two.turns.end()])
})

test('work whose session is lost goes on to its end, and its key is free again', async () => {
  const { turns, work } = worker()
  const first = work('minji', 'first', 300)
  await sleep(100)
  await db.execute(sql`
    select pg_terminate_backend(pid) from pg_locks
    where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`)
  expect(await first).toBe('first')
  expect(await work('minji', 'second', 1)).toBe('second')
  await turns.end()
})

test('work that throws gives its turn back', async () => {
  const { turns, work } = worker()
  await expect(turns.take('minji', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await work('minji', 'next', 1)).toBe('next')
  await turns.end()
})

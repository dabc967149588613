import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Pool } from 'pg'
import { expect, test } from 'vitest'
import { isDatabaseAway, untilBack } from '#db/away.ts'
import { db, type Tx } from '#db/client.ts'
import { withDatabase } from '../../support/database.ts'

withDatabase()

const never = new AbortController().signal
const own = async (tx: Tx) =>
  (await tx.execute<{ pid: number }>(sql`select pg_backend_pid() pid`)).rows[0]!.pid
const cut = (pid: number) => db.execute(sql`select pg_terminate_backend(${pid}::int)`)

test('a transaction whose connection is cut while it waits fails as such, and the process goes on', async () => {
  const lost = db.transaction(async (tx) => {
    await cut(await own(tx))
    await sleep(100)
    await tx.execute(sql`select 1`)
  })
  expect(isDatabaseAway(await lost.catch((error) => error))).toBe(true)
  expect((await db.execute<{ n: number }>(sql`select 1 n`)).rows).toEqual([{ n: 1 }])
})

test('so does one whose connection is cut in the middle of a statement', async () => {
  const lost = db.transaction(async (tx) => {
    const pid = await own(tx)
    setTimeout(async () => await cut(pid), 100)
    await tx.execute(sql`select pg_sleep(5)`)
  })
  expect(isDatabaseAway(await lost.catch((error) => error))).toBe(true)
})

test('connections that are lost before a transaction begins on them do not stay out of the pool', async () => {
  const pool = (db as unknown as { $client: Pool }).$client
  for (let i = 0; i <= pool.options.max; i++) {
    const lent = await pool.connect()
    lent.release()
    // The pool has not heard of it when the next transaction is given this connection.
    ;(lent as unknown as { connection: { stream: Socket } }).connection.stream.destroy()
    const lost = db.transaction((tx) => own(tx))
    expect(await lost.catch((error) => error)).toBeInstanceOf(Error)
  }
  expect(await db.transaction(async (tx) => (await own(tx)) > 0)).toBe(true)
})

test('nothing of a transaction that was cut is stored or done in another one', async () => {
  await db.execute(sql`create table marks (who text)`)
  const lost = db.transaction(async (tx) => {
    await tx.execute(sql`insert into marks values ('lost')`)
    await cut(await own(tx))
    await sleep(100)
    await tx.execute(sql`insert into marks values ('after')`)
  })
  const other = db.transaction(async (tx) => {
    await tx.execute(sql`insert into marks values ('other')`)
    await sleep(200)
    throw new Error('rolled back')
  })
  await Promise.allSettled([lost, other])
  expect((await db.execute(sql`select who from marks`)).rows).toEqual([])
})

test('a mistake of ours is not taken for a database that is away, and is not repeated', async () => {
  let tries = 0
  const mistaken = untilBack(() => {
    tries++
    return db.execute(sql`select nonsense`)
  }, never)
  expect(isDatabaseAway(await mistaken.catch((error) => error))).toBe(false)
  expect(tries).toBe(1)
})

test('what may be repeated is, until the database is back or patience ends', async () => {
  let tries = 0
  const refused = () => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))
  expect(await untilBack(() => (++tries < 3 ? refused() : Promise.resolve('back')), never)).toBe('back')
  await expect(untilBack(refused, never, 300)).rejects.toThrow('refused')
  await expect(untilBack(refused, AbortSignal.abort())).rejects.toThrow('refused')
})

/** A database of its own for a test file: migrated, empty, gone afterwards. */
import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDb } from '#db/client.ts'
import { closeQueue } from '#lib/queue/queue.ts'
import { databaseAt } from './database-url.ts'

/** Call at the top of a test file; `#db/client.ts` then reaches the clone. */
export function withDatabase() {
  const name = `flow_${randomUUID().replaceAll('-', '')}`

  beforeAll(async () => {
    const postgresUrl = inject('postgresUrl')
    const admin = postgres(postgresUrl, { max: 1, onnotice: () => {} })
    // One at a time: Postgres refuses to clone a template that another session is cloning.
    await admin`select pg_advisory_lock(1)`
    await admin.unsafe(`create database ${name} template argmax_template`)
    await admin.end()
    process.env.DATABASE_URL = databaseAt(postgresUrl, name)
  })

  afterAll(async () => {
    await closeQueue()
    await closeDb()
    const admin = postgres(inject('postgresUrl'), { max: 1, onnotice: () => {} })
    await admin.unsafe(`drop database if exists ${name} with (force)`)
    await admin.end()
  })
}

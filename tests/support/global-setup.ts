/** One PostgreSQL for the whole run, and in it one migrated database that every test file clones. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import { databaseAt } from './database-url.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the server's `postgres` database; `argmax_template` is the one to clone. */
    postgresUrl: string
  }
}

export default async function setup(project: TestProject) {
  const dataDir = await mkdtemp(join(tmpdir(), 'argmax-flow-'))
  const server = await startEmbedded({ dataDir, mode: 'disposable' })
  const postgresUrl = databaseAt(server.url, 'postgres')
  const admin = postgres(postgresUrl, { max: 1, onnotice: () => {} })
  await admin`create database argmax_template`
  await admin.end()
  await migrate(databaseAt(server.url, 'argmax_template'))
  project.provide('postgresUrl', postgresUrl)
  return async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

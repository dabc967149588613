/** Brings a database to the current schema; every launcher does it before anything else. */
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { installQueues } from './queues.ts'

/** Any fixed number: two launchers must not migrate the same database at once. */
const migrationLock = 726_915_001

export async function migrate(url: string) {
  const client = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await client`select pg_advisory_lock(${migrationLock})`
    await applyMigrations(drizzle(client), { migrationsFolder: join(import.meta.dirname, 'migrations') })
    await installQueues(url)
  } finally {
    await client.end({ timeout: 5 })
  }
}

/** The connection to Postgres. Opened on first use, so that importing a module never needs a database. */
import { sql } from 'drizzle-orm'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

export type Db = PostgresJsDatabase
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

/** Per process. The embedded server allows 200 connections, a common default elsewhere is 100. */
const poolSize = 10

type Connection = { client: postgres.Sql; db: Db }

/** Kept on globalThis: the development server re-evaluates modules, and each copy would open its own pool. */
const kept = globalThis as typeof globalThis & { argmaxConnection?: Connection }

function connection(): Connection {
  if (kept.argmaxConnection) return kept.argmaxConnection
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set; `npm start` sets it, or see the README')
  const client = postgres(url, {
    max: poolSize,
    onnotice: () => {},
    connection: { application_name: 'argmax' },
  })
  kept.argmaxConnection = { client, db: drizzle(client) }
  return kept.argmaxConnection
}

/** Drizzle on the pool of DATABASE_URL. */
export const db: Db = new Proxy({} as Db, {
  get(_target, property) {
    const real = connection().db
    const value = Reflect.get(real, property, real)
    return typeof value === 'function' ? value.bind(real) : value
  },
})

/** The driver itself, for LISTEN, which needs a connection of its own. */
export const driver = (): postgres.Sql => connection().client

export async function closeDb() {
  const open = kept.argmaxConnection
  delete kept.argmaxConnection
  await open?.client.end({ timeout: 5 })
}

/** Throws when the database does not answer. */
export async function pingDb() {
  await db.execute(sql`select 1`)
}

/** The connection to Postgres. Opened on first use, so that importing a module never needs a database. */
import { sql } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { PooledClient } from './pooled-client.ts'

export type Db = NodePgDatabase
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

/** Per process, unless DATABASE_POOL says otherwise. The embedded server allows 200, a common default is 100. */
const poolSize = 10
/** Signing on costs milliseconds that a request after a quiet minute should not pay. */
const idleTimeoutMillis = 10 * 60_000
/** To get a connection: longer than any burst, shorter than a browser's patience. */
const connectionTimeoutMillis = 30_000

type Connection = ReturnType<typeof open>

/** Kept on globalThis: the development server re-evaluates modules, and each copy would open its own pool. */
const kept = globalThis as typeof globalThis & { argmaxConnection?: Connection }

function connection(): Connection {
  kept.argmaxConnection ??= open()
  return kept.argmaxConnection
}

function open() {
  const connectionString = process.env.DATABASE_URL
  if (!connectionString) throw new Error('DATABASE_URL is not set; `npm start` sets it, or see the README')
  const db = drizzle({
    client: new pg.Pool({
      Client: PooledClient,
      connectionString,
      max: Number(process.env.DATABASE_POOL) || poolSize,
      idleTimeoutMillis,
      connectionTimeoutMillis,
      keepAlive: true,
      application_name: 'argmax',
    }),
  })
  // Unheard, the loss of a connection that waits would end the process: in the pool it is replaced when the next one is
  // needed, in a transaction the next statement says so.
  const heard = () => {}
  db.$client.on('error', heard)
  db.$client.on('connect', (client: { on: (event: 'error', listener: () => void) => unknown }) => {
    client.on('error', heard)
  })
  return db
}

/** Drizzle on the pool of DATABASE_URL. */
export const db: Db = new Proxy({} as Db, {
  get(_target, property) {
    const real = connection()
    const value = Reflect.get(real, property, real)
    return typeof value === 'function' ? value.bind(real) : value
  },
})

/** What is still running may take five seconds. */
export async function closeDb() {
  const open = kept.argmaxConnection
  delete kept.argmaxConnection
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, 5_000)
  })
  await Promise.race([open?.$client.end(), patience]).finally(() => clearTimeout(timer))
}

/** Throws when the database does not answer. */
export async function pingDb() {
  await db.execute(sql`select 1`)
}

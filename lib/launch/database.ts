/** The database that an Argmax process is to use: the one of DATABASE_URL, or the embedded server. */
import { join } from 'node:path'
import postgres from 'postgres'
import { startEmbedded } from '#db/embedded.ts'
import { dataDir } from './data-dir.ts'
import { Refusal } from './refusal.ts'

export type Database = { url: string; embedded: boolean; stop: () => Promise<void> }

export async function openDatabase(): Promise<Database> {
  const url = process.env.DATABASE_URL
  if (url) {
    await requireAnswer(url)
    return { url, embedded: false, stop: async () => {} }
  }
  const server = await startEmbedded({ dataDir: join(dataDir(), 'postgres') }).catch((cause) => {
    throw new Refusal(
      `The embedded PostgreSQL could not start: ${cause.message}\nSet DATABASE_URL to use a PostgreSQL server of your own.`,
      { cause },
    )
  })
  return { url: server.url, embedded: true, stop: server.stop }
}

/** Names the server without its password when it does not answer. */
export async function requireAnswer(url: string): Promise<void> {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol))
    throw new Refusal(
      'DATABASE_URL is not a PostgreSQL address: write it as postgres://user:password@host:5432/database.',
    )
  const { username, host, pathname } = new URL(url)
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    await sql`select 1`
  } catch (cause) {
    const why = cause instanceof Error ? cause.message || cause.name : String(cause)
    throw new Refusal(
      `The database of DATABASE_URL (${username}@${host}${pathname}) does not answer: ${why}. ` +
        'Start that server or correct the address, or unset DATABASE_URL to use the embedded PostgreSQL.',
      { cause },
    )
  } finally {
    await sql.end({ timeout: 1 }).catch(() => {})
  }
}

import postgres from 'postgres'

export type Turns = { take: <T>(key: string, work: () => Promise<T>) => Promise<T>; end: () => Promise<void> }

/**
 * Work with the same key runs one after another, on all machines: pg-boss keeps a group's jobs apart when it hands them
 * out, but two that are handed out at the same instant both see nobody running. A session lock of Postgres closes the
 * gap, and goes away by itself with a worker that dies. `most`: how many may hold or wait for a turn at once.
 */
export function createTurns(databaseUrl: string, most: number): Turns {
  const sql = postgres(databaseUrl, { max: most, onnotice: () => {} })
  return {
    async take(key, work) {
      const session = await sql.reserve()
      try {
        await session`select pg_advisory_lock(hashtextextended(${key}, 0))`
        return await work()
      } finally {
        // A session that was lost meanwhile has given its locks back already.
        await session`select pg_advisory_unlock_all()`.catch(() => {})
        session.release()
      }
    },
    end: () => sql.end({ timeout: 5 }),
  }
}

import postgres from 'postgres'

export type Turns = { take: <T>(key: string, work: () => Promise<T>) => Promise<T>; end: () => Promise<void> }

/**
 * Work with the same key runs one after another, on all machines: pg-boss keeps a group's jobs apart when it hands them
 * out, but two that are handed out at the same instant both see nobody running. A session lock of Postgres closes the
 * gap, and goes away by itself with a worker that dies. Work whose session is lost goes on: its result is as good.
 */
export function createTurns(databaseUrl: string): Turns {
  const all = new Set<postgres.Sql>()
  const free: postgres.Sql[] = []
  // One connection each, which must not be closed for its age while it holds a lock.
  const open = () => {
    const session = postgres(databaseUrl, {
      max: 1,
      max_lifetime: null,
      fetch_types: false,
      onnotice: () => {},
    })
    all.add(session)
    return session
  }
  const discard = (session: postgres.Sql) => {
    all.delete(session)
    return session.end({ timeout: 1 }).catch(() => {})
  }
  /** Not waited for: whoever is next waits for the lock itself, and a lost session has given it back already. */
  const giveBack = (session: postgres.Sql) =>
    session`select pg_advisory_unlock_all()`.then(
      () => free.push(session),
      () => discard(session),
    )
  return {
    async take(key, work) {
      const session = free.pop() ?? open()
      try {
        await session`select pg_advisory_lock(hashtextextended(${key}, 0))`
        return await work()
      } finally {
        void giveBack(session)
      }
    },
    async end() {
      await Promise.all([...all].map(discard))
    },
  }
}

/**
 * A connection of the pool. Its statements are parsed and planned once: most of what short ones cost the server. And
 * one that is lost when a transaction begins on it goes back.
 */
import { createHash } from 'node:crypto'
import pg from 'pg'

/** Lists of values make texts without end; each prepared one stays in the server's memory. */
const mostTexts = 500
const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= mostTexts) return known
  const name = createHash('sha1').update(text).digest('base64url')
  names.set(text, name)
  return name
}

type Query = { text: string; name?: string | undefined; values?: unknown[] }
const isPlain = (query: unknown): query is Query =>
  typeof query === 'object' && query !== null && 'text' in query && !('submit' in query)

// biome-ignore lint/suspicious/noExplicitAny: the many forms of pg's query stay as they are
type AnyForm = any

export class PooledClient extends pg.Client {
  /** Given by the pool for as long as somebody has the connection. */
  declare release?: (lost: Error) => void

  override query(query: AnyForm, ...rest: AnyForm[]): AnyForm {
    const named = isPlain(query) && query.name === undefined ? { ...query, name: nameOf(query.text) } : query
    const answer = (super.query as AnyForm)(named, ...rest)
    if (!isPlain(query) || !/^begin\b/.test(query.text) || !(answer instanceof Promise)) return answer
    // Drizzle releases what a transaction took only once it has begun; ten lost ones would be the whole pool.
    return answer.catch((error) => {
      this.release?.(error)
      throw error
    })
  }
}

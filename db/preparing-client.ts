/** Statements that are parsed and planned once per connection: most of what short ones cost the server. */
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

export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the many forms of pg's query stay as they are
  override query(query: any, ...rest: any[]): any {
    const named = isPlain(query) && query.name === undefined ? { ...query, name: nameOf(query.text) } : query
    // biome-ignore lint/suspicious/noExplicitAny: see above
    return (super.query as any)(named, ...rest)
  }
}

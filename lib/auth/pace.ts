/**
 * How often one person may ask for what costs something, so that a script of one student holds up nobody else. What makes
 * rows and work without end is counted in Postgres, for all web servers together. Saving and submitting have other bounds
 * and must be quick: they are counted in the memory of each web server.
 */
import { RateLimiterDrizzle, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '#db/client.ts'
import { rateLimits } from '#db/schema/people.ts'

/** Times far above what a person at a keyboard does, within so many seconds. */
export const paces = {
  save: { times: 300, seconds: 60, shared: false },
  submit: { times: 30, seconds: 5 * 60, shared: false },
  practise: { times: 120, seconds: 5 * 60, shared: true },
  report: { times: 20, seconds: 60 * 60, shared: true },
  prove: { times: 30, seconds: 60 * 60, shared: true },
}
export type Paced = keyof typeof paces

type Limiter = RateLimiterDrizzle | RateLimiterMemory
const limiters = new Map<Paced, Limiter>()

function limiterFor(what: Paced): Limiter {
  const known = limiters.get(what)
  if (known) return known
  const { times, seconds, shared } = paces[what]
  const options = { keyPrefix: `pace-${what}`, points: times, duration: seconds }
  const made = shared
    ? new RateLimiterDrizzle({ ...options, storeClient: db, schema: rateLimits })
    : new RateLimiterMemory(options)
  limiters.set(what, made)
  return made
}

/** False when this person has done it too often lately. Each time counts, also those that are refused. */
export async function keepsPace(personId: string, what: Paced): Promise<boolean> {
  try {
    await limiterFor(what).consume(personId)
    return true
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return false
    throw new Error('The rate limiter failed', { cause: reason })
  }
}

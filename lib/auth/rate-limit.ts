/**
 * Slows down password guessing: failed sign-ins are counted per e-mail and per address, in Postgres, so that all web
 * servers count together. The address limit is high because a whole lecture hall shares one.
 */
import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '#db/client.ts'
import { rateLimits } from '#db/schema/people.ts'

const windowSeconds = 15 * 60
export const failuresPerEmail = 10
export const failuresPerAddress = 200

const limiter = (keyPrefix: string, points: number) =>
  new RateLimiterDrizzle({ storeClient: db, schema: rateLimits, keyPrefix, points, duration: windowSeconds })

let limiters: { email: RateLimiterDrizzle; address: RateLimiterDrizzle } | undefined
const open = () =>
  (limiters ??= {
    email: limiter('sign-in-email', failuresPerEmail),
    address: limiter('sign-in-address', failuresPerAddress),
  })

export type SignInAllowance = { ok: true } | { ok: false; retryAfterSeconds: number }

/** Counts an attempt before the password is looked at, so that parallel guesses can't slip through together. */
export async function spendSignIn(email: string, address: string): Promise<SignInAllowance> {
  const { email: byEmail, address: byAddress } = open()
  const spent = await Promise.allSettled([byEmail.consume(keyOf(email)), byAddress.consume(keyOf(address))])
  const refusals = spent.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
  const failure = refusals.find((reason) => !(reason instanceof RateLimiterRes))
  if (failure) throw new Error('The sign-in rate limiter failed', { cause: failure })
  if (refusals.length === 0) return { ok: true }
  const waitMs = Math.max(...refusals.map((reason: RateLimiterRes) => reason.msBeforeNext))
  return { ok: false, retryAfterSeconds: Math.ceil(waitMs / 1000) }
}

/** A right password was no guess: the e-mail starts afresh and the address gets its point back. */
export async function forgiveSignIn(email: string, address: string) {
  const { email: byEmail, address: byAddress } = open()
  await Promise.all([byEmail.delete(keyOf(email)), byAddress.reward(keyOf(address))])
}

const keyOf = (text: string) => text.trim().toLowerCase().slice(0, 200)

/**
 * Slows down password guessing: failed sign-ins are counted in Postgres, so that all web servers count together. The
 * tight limit is for one e-mail from one address: a limit on the e-mail alone would let anybody lock a classmate out, so
 * that one is wide and only bounds guessing from many addresses. An address alone has a high one, because a whole
 * lecture hall shares it.
 */
import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '#db/client.ts'
import { rateLimits } from '#db/schema/people.ts'

const windowSeconds = 15 * 60
export const failuresPerPair = 10
export const failuresPerEmail = 100
export const failuresPerAddress = 200

const limiter = (keyPrefix: string, points: number) =>
  new RateLimiterDrizzle({ storeClient: db, schema: rateLimits, keyPrefix, points, duration: windowSeconds })

type Limiters = Record<'pair' | 'email' | 'address', RateLimiterDrizzle>

let limiters: Limiters | undefined
const open = () =>
  (limiters ??= {
    pair: limiter('sign-in-pair', failuresPerPair),
    email: limiter('sign-in-email', failuresPerEmail),
    address: limiter('sign-in-address', failuresPerAddress),
  })

export type SignInAllowance = { ok: true } | { ok: false; retryAfterSeconds: number }

/** Counts an attempt before the password is looked at, so that parallel guesses can't slip through together. */
export async function spendSignIn(email: string, address: string): Promise<SignInAllowance> {
  const { pair, email: byEmail, address: byAddress } = open()
  const spent = await Promise.allSettled([
    pair.consume(pairOf(email, address)),
    byEmail.consume(keyOf(email)),
    byAddress.consume(keyOf(address)),
  ])
  const refusals = spent.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
  const failure = refusals.find((reason) => !(reason instanceof RateLimiterRes))
  if (failure) throw new Error('The sign-in rate limiter failed', { cause: failure })
  if (refusals.length === 0) return { ok: true }
  const waitMs = Math.max(...refusals.map((reason: RateLimiterRes) => reason.msBeforeNext))
  return { ok: false, retryAfterSeconds: Math.ceil(waitMs / 1000) }
}

/** A right password was no guess: the e-mail starts afresh and the address gets its point back. */
export async function forgiveSignIn(email: string, address: string) {
  const { pair, email: byEmail, address: byAddress } = open()
  await Promise.all([
    pair.delete(pairOf(email, address)),
    byEmail.delete(keyOf(email)),
    byAddress.reward(keyOf(address)),
  ])
}

const pairOf = (email: string, address: string) => `${keyOf(email)} ${keyOf(address)}`
const keyOf = (text: string) => text.trim().toLowerCase().slice(0, 200)

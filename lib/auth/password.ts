/** Passwords as argon2id in PHC format, with node's own argon2. */
import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { maxPasswordLength } from '#lib/users/password-rule.ts'

const derive = promisify(argon2) as (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 }
const tagLength = 32

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength, ...cost })
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encode(nonce)}$${encode(tag)}`
}

/** Of no password at all; compared with when there is no such user, so that both cases take as long. */
const decoy =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

/** False for a wrong password and, in the same time, for a user without one (`hash` null or undefined). */
export async function verifyPassword(hash: string | null | undefined, password: string): Promise<boolean> {
  const stored = parse(hash ?? decoy)
  if (!stored) throw new Error('A stored password hash is not argon2id in PHC format')
  const message = password.slice(0, maxPasswordLength).normalize('NFKC')
  const tag = await derive('argon2id', { message, tagLength: stored.tag.length, ...stored.parameters })
  return timingSafeEqual(tag, stored.tag) && hash != null
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

function parse(hash: string) {
  const match = phc.exec(hash)
  if (!match) return undefined
  const [memory, passes, parallelism] = match.slice(1, 4).map(Number) as [number, number, number]
  const nonce = Buffer.from(match[4]!, 'base64')
  return { parameters: { memory, passes, parallelism, nonce }, tag: Buffer.from(match[5]!, 'base64') }
}

const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '')

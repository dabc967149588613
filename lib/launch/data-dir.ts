/** Where this checkout keeps what must survive restarts: its embedded database and its secrets. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** Per user and per checkout, so that two clones never share a database; ARGMAX_DATA overrides it. */
export function dataDir(): string {
  if (process.env.ARGMAX_DATA) return resolve(process.env.ARGMAX_DATA)
  const base = process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share')
  const checkout = `${basename(root)}-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`
  return join(base, 'argmax', checkout)
}

/**
 * Secrets that all web servers of one installation share. Set them in the environment when there are several machines;
 * otherwise they are drawn once and kept.
 */
export function loadSecrets(): { NEXTAUTH_SECRET: string; NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string } {
  return {
    NEXTAUTH_SECRET: secret('NEXTAUTH_SECRET'),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secret('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'),
  }
}

function secret(name: string): string {
  const given = process.env[name]
  if (given) return given
  const file = join(dataDir(), name.toLowerCase())
  try {
    return readFileSync(file, 'utf8')
  } catch {
    mkdirSync(dataDir(), { recursive: true, mode: 0o700 })
    const drawn = randomBytes(32).toString('base64')
    writeFileSync(file, drawn, { mode: 0o600 })
    return drawn
  }
}

import { expect, test } from 'vitest'
import { readEnv } from './env.ts'

const DATABASE_URL = 'postgres://user:secret@localhost/argmax'

test('a database is enough; the rest has its defaults', () => {
  expect(readEnv({ DATABASE_URL })).toMatchObject({ ARGMAX_ENV: 'production', TRUSTED_PROXIES: 0 })
})

test('an empty variable counts as absent', () => {
  expect(readEnv({ DATABASE_URL, OIDC_ISSUER: '', WORKER_CONCURRENCY: '' }).OIDC_ISSUER).toBeUndefined()
})

test('what is wrong is named in one sentence, and secrets are not repeated', () => {
  const wrong = () => readEnv({ DATABASE_URL: 'mysql://user:secret@host', ARGMAX_ENV: 'staging' })
  expect(wrong).toThrow(/DATABASE_URL: must start with postgres.*ARGMAX_ENV/)
  expect(wrong).not.toThrow(/secret/)
})

test('a provider without its client is refused', () => {
  expect(() => readEnv({ DATABASE_URL, OIDC_ISSUER: 'https://id.example.test' })).toThrow(/OIDC_CLIENT_ID/)
})

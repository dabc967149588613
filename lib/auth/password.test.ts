import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password.ts'

test('a password verifies against its own hash only', async () => {
  const hash = await hashPassword('비밀번호 1')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]+\$[^$]+$/)
  expect(await verifyPassword(hash, '비밀번호 1')).toBe(true)
  expect(await verifyPassword(hash, '비밀번호 2')).toBe(false)
})

test('two hashes of one password differ', async () => {
  expect(await hashPassword('same')).not.toBe(await hashPassword('same'))
})

test('the same characters typed on another system are the same password', async () => {
  expect(await verifyPassword(await hashPassword('가'.normalize('NFC')), '가'.normalize('NFD'))).toBe(true)
})

test('nobody signs in to an account without a password, with any password', async () => {
  expect(await verifyPassword(null, '')).toBe(false)
  expect(await verifyPassword(undefined, 'anything')).toBe(false)
})

test('an unknown account takes as much work as a known one', async () => {
  const hash = await hashPassword('known')
  const timed = async (stored: string | null) => {
    const start = performance.now()
    for (let i = 0; i < 5; i++) await verifyPassword(stored, 'guess')
    return performance.now() - start
  }
  await timed(hash)
  const [known, unknown] = [await timed(hash), await timed(null)]
  expect(unknown / known).toBeGreaterThan(0.3)
})

test('a hash of another scheme is a fault, not a wrong password', async () => {
  await expect(verifyPassword('$2b$10$abc', 'x')).rejects.toThrow(/argon2id/)
})

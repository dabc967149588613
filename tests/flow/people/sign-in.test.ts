import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { rateLimits, users } from '#db/schema/people.ts'
import { findSessionStamp, loadActor, loadSignedIn } from '#lib/auth/actor.ts'
import { hashPassword } from '#lib/auth/password.ts'
import { failuresPerAddress, failuresPerEmail, failuresPerPair } from '#lib/auth/rate-limit.ts'
import { findIdentity, linkIdentity, signInWithPassword } from '#lib/auth/sign-in.ts'
import { setLocale } from '#lib/users/set-locale.ts'
import { withDatabase } from '../../support/database.ts'

withDatabase()

beforeAll(async () => {
  const passwordHash = await hashPassword('correct horse')
  const names = ['minji', 'junho', 'typist', 'locked', 'victim', 'hunted', 'gone', 'disabled']
  await db.insert(users).values(names.map((name) => ({ name, email: `${name}@example.test`, passwordHash })))
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.name, 'disabled'))
})

const signIn = (name: string, password: string, address = '192.0.2.1') =>
  signInWithPassword({ email: `${name}@example.test`, password }, address)

test('the right password signs in, whatever the case of the e-mail', async () => {
  expect(
    await signInWithPassword({ email: ' MINJI@Example.test', password: 'correct horse' }, '192.0.2.1'),
  ).toMatchObject({
    ok: true,
    user: { name: 'minji' },
  })
})

test('an unknown e-mail, a wrong password and a disabled account get the same answer', async () => {
  const refusal = { ok: false, reason: 'wrong-password' }
  expect(await signIn('nobody', 'correct horse')).toEqual(refusal)
  expect(await signIn('junho', 'battery staple')).toEqual(refusal)
  expect(await signIn('disabled', 'correct horse')).toEqual(refusal)
})

test('guessing at one account is stopped, also in parallel and with the right guess at last', async () => {
  const guesses = await Promise.all(
    Array.from({ length: failuresPerPair + 5 }, (_, i) => signIn('locked', `guess ${i}`, '198.51.100.1')),
  )
  const looked = guesses.filter((result) => !result.ok && result.reason === 'wrong-password')
  expect(looked).toHaveLength(failuresPerPair)
  const refused = await signIn('locked', 'correct horse', '198.51.100.1')
  expect(refused).toMatchObject({ ok: false, reason: 'too-many-sign-ins' })
  expect(!refused.ok && refused.retryAfterSeconds).toBeGreaterThan(60)
})

test('nobody locks a classmate out: elsewhere the right password still signs in', async () => {
  for (let i = 0; i < failuresPerPair + 1; i++) await signIn('victim', `guess ${i}`, '198.51.100.2')
  expect(await signIn('victim', 'correct horse', '203.0.113.9')).toMatchObject({ ok: true })
})

test('guessing at one account from many addresses is stopped as well', async () => {
  const expire = new Date(Date.now() + 60_000)
  const key = 'sign-in-email:hunted@example.test'
  await db.insert(rateLimits).values({ key, points: failuresPerEmail, expire })
  expect(await signIn('hunted', 'correct horse', '203.0.113.10')).toMatchObject({
    ok: false,
    reason: 'too-many-sign-ins',
  })
})

test('people who mistype and then sign in are not locked out later', async () => {
  for (let day = 0; day < 3; day++) {
    for (let i = 0; i < failuresPerPair - 1; i++) await signIn('typist', 'typo', '192.0.2.2')
    expect(await signIn('typist', 'correct horse', '192.0.2.2')).toMatchObject({ ok: true })
  }
})

test('guessing at many accounts from one address is stopped', async () => {
  const expire = new Date(Date.now() + 60_000)
  await db
    .insert(rateLimits)
    .values({ key: 'sign-in-address:192.0.2.66', points: failuresPerAddress, expire })
  expect(await signIn('minji', 'correct horse', '192.0.2.66')).toMatchObject({ reason: 'too-many-sign-ins' })
  expect(await signIn('minji', 'correct horse', '192.0.2.67')).toMatchObject({ ok: true })
})

test('a provider links to an account by its verified e-mail only', async () => {
  const profile = { sub: 'subject-1', email: 'Minji@example.test', name: 'Minji' }
  expect(await linkIdentity('oidc', profile)).toBeUndefined()
  expect(await linkIdentity('oidc', { ...profile, email_verified: false })).toBeUndefined()
  const userId = await linkIdentity('oidc', { ...profile, email_verified: true })
  expect((await loadActor(userId!))?.name).toBe('minji')
  expect(await linkIdentity('oidc', { sub: 'subject-1' })).toBe(userId)
})

test('somebody new gets an account without any enrolment', async () => {
  const userId = await linkIdentity('oidc', {
    sub: 'subject-2',
    email: 'new@example.test',
    email_verified: true,
    name: 'New',
  })
  expect(await loadActor(userId!)).toMatchObject({ name: 'New', enrolments: [] })
})

test('a disabled account stays out, with a provider as well', async () => {
  const profile = { sub: 'subject-3', email: 'gone@example.test', email_verified: true }
  const userId = await linkIdentity('oidc', profile)
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, userId!))
  expect(await linkIdentity('oidc', profile)).toBeUndefined()
  expect(await linkIdentity('oidc', { ...profile, sub: 'subject-4' })).toBeUndefined()
  expect(await loadActor(userId!)).toBeUndefined()
  expect(await findIdentity('oidc', 'subject-4')).toBeUndefined()
})

test('a session ends when the password changes, and when the account is disabled', async () => {
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.name, 'typist'))
  const stamp = (await findSessionStamp(user!.id))!
  expect((await loadSignedIn(user!.id, stamp))?.name).toBe('typist')
  expect(await loadSignedIn(user!.id, `${stamp.slice(1)}x`)).toBeUndefined()
  await db
    .update(users)
    .set({ passwordHash: await hashPassword('another horse') })
    .where(eq(users.id, user!.id))
  expect(await loadSignedIn(user!.id, stamp)).toBeUndefined()
  const renewed = (await findSessionStamp(user!.id))!
  expect((await loadSignedIn(user!.id, renewed))?.name).toBe('typist')
  await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, user!.id))
  expect(await loadSignedIn(user!.id, renewed)).toBeUndefined()
})

test('a chosen language is remembered', async () => {
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.name, 'junho'))
  await setLocale((await loadActor(user!.id))!, 'ko')
  expect((await loadActor(user!.id))?.locale).toBe('ko')
})

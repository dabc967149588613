/** Enrols people in a course, with accounts for those who have none. */
import { inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db, type Tx } from '#db/client.ts'
import { enrolments, type Role, roles, users } from '#db/schema/people.ts'
import { audit } from '#lib/audit/audit.ts'
import { type Actor, authorize } from '#lib/auth/authorize.ts'
import { hashPassword } from '#lib/auth/password.ts'
import { initialPassword } from '#lib/users/initial-password.ts'
import { maxPeople, normalisePerson, type Person, peopleProblems } from './people-list.ts'

const person = z.strictObject({ email: z.string().max(1000), name: z.string().max(1000) })
const enrolInput = z.strictObject({ courseId: z.uuid(), role: z.enum(roles), people: z.array(person).min(1) })
export type EnrolInput = z.infer<typeof enrolInput>

/** `added`: an account that existed was enrolled. `already`: was in the course before, with the role given here. */
export type Enrolled = Person & { role: Role } & (
    | { outcome: 'created'; password: string }
    | { outcome: 'added' | 'already' }
  )

/**
 * All of the list or, when a line is wrong, nothing of it. Whoever is in the course already keeps their role, so that
 * a pasted list can't demote anybody. The passwords are told here and never again; only their hashes are stored.
 */
export async function enrolPeople(actor: Actor, input: unknown, now: Date) {
  const parsed = enrolInput.safeParse(input)
  if (!parsed.success) return { ok: false, reason: 'invalid-input' } as const
  const { courseId, role } = parsed.data
  if (!authorize(actor, 'enrol', { type: 'course', courseId }))
    return { ok: false, reason: 'not-found' } as const
  if (parsed.data.people.length > maxPeople) return { ok: false, reason: 'too-many-people' } as const
  const people = parsed.data.people.map(normalisePerson)
  const problems = peopleProblems(people)
  if (problems.length > 0) return { ok: false, reason: 'invalid-people', problems } as const

  const known = await findUsers(db, people)
  const accounts = await makePasswords(people.filter(({ email }) => !known.has(email)))
  const enrolled = await db.transaction(async (tx) => {
    const created = await createUsers(tx, accounts, now)
    const found = await findUsers(tx, people)
    const added = await enrol(tx, [...found.values()], courseId, role, now)
    for (const { id, email } of found.values())
      if (added.has(id)) {
        const detail = { role, email, created: created.has(id) }
        await audit(tx, { ...deed(actor, courseId), verb: 'enrol', entityId: id, detail }, now)
      }
    const before = await rolesOf(tx, courseId)
    const passwords = new Map(accounts.map(({ email, password }) => [email, password]))
    return people.map(({ email }): Enrolled => {
      const { id, name } = found.get(email)!
      const told = { email, name, role: before.get(id) ?? role }
      if (created.has(id)) return { ...told, outcome: 'created', password: passwords.get(email)! }
      return { ...told, outcome: added.has(id) ? 'added' : 'already' }
    })
  })
  return { ok: true, enrolled } as const
}

const deed = (actor: Actor, courseId: string) => ({ actorId: actor.id, courseId, entity: 'enrolment' })

/** By e-mail, which is normalised in `people`. */
async function findUsers(tx: Tx | typeof db, people: Person[]) {
  const email = sql<string>`lower(${users.email})`
  const rows = await tx
    .select({ id: users.id, email, name: users.name })
    .from(users)
    .where(
      inArray(
        email,
        people.map((each) => each.email),
      ),
    )
  return new Map(rows.map((row) => [row.email, row]))
}

/** Before the transaction, which would else hold its locks for seconds; two at a time leave threads to sign-ins. */
async function makePasswords(people: Person[]) {
  const made: (Person & { password: string; passwordHash: string })[] = []
  for (let at = 0; at < people.length; at += 2) {
    const pair = people.slice(at, at + 2).map(async (each) => {
      const password = initialPassword()
      return { ...each, password, passwordHash: await hashPassword(password) }
    })
    made.push(...(await Promise.all(pair)))
  }
  return made
}

type Account = Person & { passwordHash: string }

/** Ids of the new ones. Somebody who came into being since is not among them and keeps their own password. */
async function createUsers(tx: Tx, accounts: Account[], now: Date): Promise<Set<string>> {
  if (accounts.length === 0) return new Set()
  const values = accounts.map(({ email, name, passwordHash }) => ({
    email,
    name,
    passwordHash,
    createdAt: now,
  }))
  // In one order everywhere: two lists that create the same people in opposite orders would deadlock.
  values.sort((a, b) => (a.email < b.email ? -1 : 1))
  const rows = await tx.insert(users).values(values).onConflictDoNothing().returning({ id: users.id })
  return new Set(rows.map(({ id }) => id))
}

/** Ids of those who were not in the course before. */
async function enrol(tx: Tx, people: { id: string }[], courseId: string, role: Role, now: Date) {
  const values = people.map(({ id }) => ({ userId: id, courseId, role, createdAt: now }))
  values.sort((a, b) => (a.userId < b.userId ? -1 : 1))
  const rows = await tx
    .insert(enrolments)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: enrolments.userId })
  return new Set(rows.map(({ id }) => id))
}

async function rolesOf(tx: Tx, courseId: string): Promise<Map<string, Role>> {
  const rows = await tx
    .select({ id: enrolments.userId, role: enrolments.role })
    .from(enrolments)
    .where(sql`${enrolments.courseId} = ${courseId}`)
  return new Map(rows.map(({ id, role }) => [id, role]))
}

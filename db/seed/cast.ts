/** The people of the demo course. Their passwords are public: a real course makes accounts of its own. */
import { inArray } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { type Role, users } from '#db/schema/people.ts'
import type { Locale } from '#graders/contract/text.ts'
import { verifyPassword } from '#lib/auth/password.ts'

export type CastMember = { role: Role; name: string; email: string; password: string; locale: Locale | null }

const student = (email: string, name: string, locale: Locale | null = null): CastMember => ({
  ...{ role: 'student', name, email: `${email}@argmax.test`, password: 'student-demo', locale },
})

export const cast: CastMember[] = [
  student('student', 'Kim Minji (김민지)'),
  student('student2', 'Lee Junho (이준호)', 'ko'),
  student('student3', 'Park Seoyeon (박서연)'),
  student('student4', 'Choi Daniel (최다니엘)', 'en'),
  student('student5', 'Jung Haeun (정하은)'),
  { role: 'ta', name: 'Han Jiwoo (한지우)', email: 'ta@argmax.test', password: 'ta-demo', locale: null },
  {
    ...{ role: 'instructor', name: 'Prof. Yoon Sora (윤소라)', email: 'instructor@argmax.test' },
    ...{ password: 'instructor-demo', locale: null },
  },
]

/** One account per role that can be signed in with as printed; none of those whose password was changed. */
export async function demoAccounts(): Promise<Pick<CastMember, 'role' | 'email' | 'password'>[]> {
  const shown = cast.filter(({ email }) => !/\d@/.test(email))
  const rows = await db
    .select({ email: users.email, passwordHash: users.passwordHash })
    .from(users)
    .where(
      inArray(
        users.email,
        shown.map(({ email }) => email),
      ),
    )
  const hashes = new Map(rows.map(({ email, passwordHash }) => [email, passwordHash]))
  const valid = await Promise.all(
    shown.map(({ email, password }) => verifyPassword(hashes.get(email), password)),
  )
  return shown
    .filter((_, index) => valid[index])
    .map(({ role, email, password }) => ({ role, email, password }))
}

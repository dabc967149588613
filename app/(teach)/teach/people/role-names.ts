import type { Role } from '#db/schema/people.ts'

/** As lists offer them, the usual first. */
export const roleNames = ['student', 'ta', 'instructor'] as const satisfies Role[]

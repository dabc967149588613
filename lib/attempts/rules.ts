/** When an attempt takes answers. */

/** A save that was under way when the time ran out still counts; the clock that students see does not show it. */
export const graceMs = 2_000

type Timed = { closedAt: Date | null; deadlineAt: Date | null }

export function isOpen({ closedAt, deadlineAt }: Timed, now: Date): boolean {
  return closedAt === null && !isOverdue({ closedAt, deadlineAt }, now)
}

/** Nobody handed it in and its time is over, grace included: it is to be closed with what was saved. */
export function isOverdue({ closedAt, deadlineAt }: Timed, now: Date): boolean {
  return closedAt === null && deadlineAt !== null && now.getTime() > deadlineAt.getTime() + graceMs
}

/** Whom the program in the box runs as. */
import { readFileSync } from 'node:fs'

export const nobody = 65534
export const isRoot = () => process.getuid?.() === 0

/**
 * A user id that nothing else has, one per box: the kernel counts RLIMIT_NPROC per user id, so two boxes that shared
 * one would use up each other's processes. Inside a container only some ids are mapped; then they come from there.
 */
export function pickUserId(): number {
  const [first, , count] = readFileSync('/proc/self/uid_map', 'utf8').trim().split(/\s+/).map(Number)
  const wide = first === 0 && (count ?? 0) > 2 ** 31
  return wide ? 2 ** 30 + Math.floor(Math.random() * 2 ** 24) : 20_000 + Math.floor(Math.random() * 40_000)
}

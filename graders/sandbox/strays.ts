/**
 * Descriptors that whoever started this process left open for its children. Launchers pass them on, so that a box would
 * hold a file or a pipe of somebody who knows nothing of it.
 */
import { openSync, readdirSync, readFileSync } from 'node:fs'

const closeOnExec = 0o2000000
let nothing: number | undefined

/** For the end of `stdio`, of which `first` are given already: nothing in the place of each stray. */
export function coverStrays(first: number): ('ignore' | number)[] {
  const strays = readdirSync('/proc/self/fd')
    .map(Number)
    .filter((fd) => fd >= first && isInherited(fd))
  if (strays.length === 0) return []
  nothing ??= openSync('/dev/null', 'r')
  const covered = nothing
  return Array.from({ length: Math.max(...strays) + 1 - first }, (_, i) =>
    strays.includes(first + i) ? covered : 'ignore',
  )
}

function isInherited(fd: number): boolean {
  try {
    const [, flags] = /^flags:\s*(\d+)/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8'))!
    return (Number.parseInt(flags!, 8) & closeOnExec) === 0
  } catch {
    // It was the one that the folder was read through.
    return false
  }
}

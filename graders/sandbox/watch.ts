/** Reads from /proc what the processes of a box use, from outside. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Usage } from './command.ts'

const clockTicksPerSecond = 100

/**
 * Over `root` and all its descendants; a process that ends meanwhile counts as nothing. Memory is that of the innermost:
 * around the program of a box are launchers only, or a keeper, whose memory its fork has in common with it.
 */
export function readUsage(root: number): Usage {
  const usage: Usage = { dataBytes: 0, residentBytes: 0, peakBytes: 0, cpuMs: 0, tasks: 0 }
  for (const pid of descendants(root)) {
    const status = read(`/proc/${pid}/status`)
    if (!status) continue
    const threads = taskIds(pid)
    usage.dataBytes = kilobytes(status, 'VmData')
    usage.residentBytes = kilobytes(status, 'VmRSS')
    usage.peakBytes = kilobytes(status, 'VmHWM')
    usage.tasks += threads.length
    usage.cpuMs += cpuMs(pid)
  }
  return usage
}

/** `root` and every process below it, parents first. */
export function descendants(root: number): number[] {
  const found = [root]
  for (const pid of found) {
    for (const thread of taskIds(pid)) {
      const children = read(`/proc/${pid}/task/${thread}/children`)
      for (const child of children.split(' ')) if (child.trim()) found.push(Number(child))
    }
  }
  return found
}

function read(path: string) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function taskIds(pid: number) {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

const kilobytes = (status: string, name: string) =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024

/** Fields 14 and 15 of /proc/pid/stat, counted after the name, which may contain anything. */
function cpuMs(pid: number) {
  const stat = read(`/proc/${pid}/stat`)
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
  return (ticks * 1000) / clockTicksPerSecond
}

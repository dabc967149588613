/**
 * One control group (v2) for each box, where this process has been given a group of its own to divide (systemd:
 * Delegate=yes). It counts what RLIMIT_DATA does not (shared memory, kernel memory, page tables) and it counts the box
 * as a whole; without it RLIMIT_DATA and the watch from outside stand alone.
 */
import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { SandboxLimits } from './command.ts'
import { descendants } from './watch.ts'

export type Group = {
  /** Whoever writes 0 to this file is in the group, and so is what it starts from then on. */
  procsFile: string
  /** Highest use of the whole box, bytes (0 where the kernel does not say), and whether it was killed for it. */
  look: () => { peakBytes: number; outOfMemory: boolean }
  /** To be called when all processes are gone. */
  remove: () => Promise<void>
}
/** `undefined` when the kernel refuses: the box is left to its other limits. */
export type OpenGroup = (limits: SandboxLimits) => Group | undefined

/** Processes of ours live here: a group that has children with controllers may hold none itself. */
const leafName = 'argmax'
/** The launcher's own processes, beside those of the box. */
const launcherTasks = 8
const needed = ['memory', 'pids']

/**
 * `undefined` where no group is ours. `ARGMAX_CGROUP` names a folder that is; otherwise it is the group of the service
 * that this process belongs to, when nobody else's processes are in it.
 */
export function findGroups(): OpenGroup | undefined {
  const named = process.env.ARGMAX_CGROUP
  if (named === 'off') return undefined
  const folder = named || findOwnFolder()
  return folder === undefined ? undefined : divide(folder)
}

/** The folder of the service's group. */
function findOwnFolder(): string | undefined {
  const path = /^0::(\/.*)$/m.exec(read('/proc/self/cgroup'))?.[1]
  const mount = /^(?:\S+ ){4}(\S+) .* - cgroup2 /m.exec(read('/proc/self/mountinfo'))?.[1]
  if (!path || !mount) return undefined
  const own = join(mount, path)
  const folder = basename(own) === leafName ? dirname(own) : own
  return folder.endsWith('.service') ? folder : undefined
}

/** Prepares `folder` and says how to open groups in it. Tests bring a folder of their own. */
export function divide(folder: string): OpenGroup | undefined {
  try {
    accessSync(folder, constants.W_OK)
    const controllers = read(join(folder, 'cgroup.controllers')).trim().split(/\s+/)
    if (!needed.every((name) => controllers.includes(name))) return undefined
    moveAside(folder)
    writeFileSync(join(folder, 'cgroup.subtree_control'), needed.map((name) => `+${name}`).join(' '))
    removeLeftovers(folder)
  } catch {
    // Not ours after all.
    return undefined
  }
  let opened = 0
  return (limits) => {
    const name = join(folder, `box-${process.pid}-${opened++}`)
    try {
      return open(name, limits)
    } catch {
      tryToRemove(name)
      return undefined
    }
  }
}

/** @throws when there are processes that we have no business to move. */
function moveAside(folder: string) {
  const inside = read(join(folder, 'cgroup.procs')).split(/\s+/).filter(Boolean).map(Number)
  const ours = new Set(descendants(topAncestor(new Set(inside))))
  if (!inside.every((pid) => ours.has(pid))) throw new Error('other processes share this control group')
  const leaf = join(folder, leafName)
  mkdirSync(leaf, { recursive: true })
  for (const pid of inside) writeFileSync(join(leaf, 'cgroup.procs'), String(pid))
}

/** The launch scripts that started us are in the same group. */
function topAncestor(inside: Set<number>) {
  let top = process.pid
  for (;;) {
    const parent = Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${top}/status`))?.[1] ?? 0)
    if (!inside.has(parent)) return top
    top = parent
  }
}

/** Of workers that were killed; the kernel refuses to remove a group that is in use. */
function removeLeftovers(folder: string) {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('box-')))
    tryToRemove(join(folder, name))
}

function open(folder: string, { residentBytes, processes }: SandboxLimits): Group {
  mkdirSync(folder)
  const set = (name: string, value: string) => writeFileSync(join(folder, name), value)
  set('memory.max', String(residentBytes))
  set('pids.max', String(processes + launcherTasks))
  // One process of a box is worth nothing without the others.
  set('memory.oom.group', '1')
  try {
    set('memory.swap.max', '0')
  } catch {
    // A kernel without swap has no such file.
  }
  return {
    procsFile: join(folder, 'cgroup.procs'),
    look: () => ({
      peakBytes: Number(read(join(folder, 'memory.peak'))),
      outOfMemory: Number(/^oom_kill (\d+)/m.exec(read(join(folder, 'memory.events')))?.[1] ?? 0) > 0,
    }),
    async remove() {
      for (let tries = 0; tries < 20 && !tryToRemove(folder); tries++) await delay(50)
    },
  }
}

function tryToRemove(folder: string) {
  try {
    rmdirSync(folder)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
  }
}

function read(path: string) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

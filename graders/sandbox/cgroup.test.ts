/** Control groups on a folder that looks like one; the kernel's own are not everyone's to make. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { divide } from './cgroup.ts'
import type { Command, Launcher } from './command.ts'
import { start } from './start.ts'

const limits = {
  timeMs: 5000,
  dataBytes: 2 ** 40,
  residentBytes: 3e8,
  processes: 32,
  openFiles: 64,
  fileBytes: 0,
}

let folder: string
const file = (...names: string[]) => join(folder, ...names)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'argmax-cgroup-'))
  writeFileSync(file('cgroup.controllers'), 'cpu memory pids\n')
  writeFileSync(file('cgroup.procs'), `${process.pid}\n`)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('our processes make room, and controllers are handed down', () => {
  expect(divide(folder)).toBeDefined()
  expect(readFileSync(file('argmax', 'cgroup.procs'), 'utf8')).toBe(String(process.pid))
  expect(readFileSync(file('cgroup.subtree_control'), 'utf8')).toBe('+memory +pids')
})

test.each([
  ['lacks a controller', () => writeFileSync(file('cgroup.controllers'), 'cpu pids')],
  ["holds another's process", () => writeFileSync(file('cgroup.procs'), `${process.pid}\n1\n`)],
  ['is not there', () => rmSync(folder, { recursive: true })],
])('a group that %s is left alone', (_why, change) => {
  change()
  expect(divide(folder)).toBeUndefined()
})

test('a box is held to its memory and processes, without swap, and dies as a whole', () => {
  const group = divide(folder)!(limits)!
  const value = (name: string) => readFileSync(join(group.procsFile, '..', name), 'utf8')
  expect(value('memory.max')).toBe('300000000')
  expect(value('memory.swap.max')).toBe('0')
  expect(value('memory.oom.group')).toBe('1')
  expect(value('pids.max')).toBe('40')
})

test('where a group can not be made, the box starts without one', () => {
  const open = divide(folder)!
  rmSync(folder, { recursive: true })
  expect(open(limits)).toBeUndefined()
})

test('groups that a killed worker left behind are removed, others stay', async () => {
  mkdirSync(file('box-1-1'))
  mkdirSync(file('box-1-2', 'in-use'), { recursive: true })
  divide(folder)
  mkdirSync(file('box-1-1'))
  expect(() => mkdirSync(file('box-1-2'))).toThrow('EEXIST')
})

/** `script` runs as the program, after it has entered the group. */
async function runInGroup(script: string) {
  const launcher: Launcher = {
    name: 'none',
    seccomp: false,
    openGroup: divide(folder),
    launch: ({ args }) => ({ file: '/bin/sh', args: ['-c', ...args], env: {}, descriptors: [] }),
  }
  const command: Command = {
    file: '',
    args: [script, file()],
    env: {},
    binds: {},
    limits,
    resultBytes: 1024,
    outputBytes: 1024,
  }
  return start(command, launcher, () => {}).outcome
}

test('a box enters its group before anything of it runs', async () => {
  const { stdout, exitCode } = await runInGroup('cat "$0"/box-*/cgroup.procs')
  expect({ stdout, exitCode }).toEqual({ stdout: '0\n', exitCode: 0 })
})

test('being killed for memory is reported as that, with the peak of the whole box', async () => {
  const { limit, peakBytes } = await runInGroup(
    'cd "$0"/box-*; echo "oom 1\noom_kill 1" > memory.events; echo 299000000 > memory.peak; kill -9 $$',
  )
  expect({ limit, peakBytes }).toEqual({ limit: 'memory', peakBytes: 299000000 })
})

test('a death of another kind is not put down to memory', async () => {
  const { limit, signal } = await runInGroup('cd "$0"/box-*; echo "oom_kill 0" > memory.events; kill -9 $$')
  expect({ limit, signal }).toEqual({ limit: null, signal: 'SIGKILL' })
})

import { expect, test } from 'vitest'
import type { SyscallAttack } from './attack.ts'
import { runConfined, runPerl, runSyscalls } from './run-syscalls.ts'
import { describeAttacks } from './suite.ts'

await describeAttacks('kernel')

test('a system call that is allowed is seen as such', async () => {
  await expect(runSyscalls({ name: 'harmless', calls: { getppid: [110, 173] } })).rejects.toThrow('returned')
})

test('a program holds no descriptor but its input, its outputs and the one for results', async () => {
  const list = `my @open; for (0 .. 200) { push @open, $_ if syscall(${process.arch === 'arm64' ? 25 : 72}, $_ + 0, 1, 0) >= 0 }
    print $out "@open"`
  const { text } = await runPerl(list)
  expect(text.split(' ').map(Number)).toEqual([0, 1, 2, 3])
})

test('the process of a submission opens no file, starts no thread and signals nobody but itself', async () => {
  const calls: SyscallAttack['calls'] = {
    'open a file': [257, 56, -100, '/box/perl', 0, 0],
    'start a thread': [56, 220, 0x3d0f00, 0, 0, 0, 0],
    'start a program': [59, 221, '/box/perl', 0, 0],
    'duplicate a descriptor': [32, 23, 3],
    'change flags of a descriptor': [72, 25, 0, 4, 2048],
    'control a device': [16, 29, 0, 0x5421, 0],
    'look at a file': [262, 79, -100, '/box/perl', '0'.repeat(200), 0],
    'signal the keeper': [234, 131, 1, 1, 9],
    'wait for others': [61, 260, -1, 0, 0, 0],
    'lift its limits': [302, 261, 0, 2, 0, 0],
    'undo what was set': [157, 167, 4, 1, 0, 0, 0],
  }
  await runSyscalls({ name: 'what only a program may', calls }, 'fork')
  const tgkill = process.arch === 'arm64' ? 131 : 234
  const { outcome } = await runConfined(`syscall(${tgkill}, $$, $$, 9)`)
  expect(outcome.signal).toBe('SIGKILL')
})

test('a thread of its own can be signalled and nothing else, so that the box goes on', async () => {
  const number = process.arch === 'arm64' ? 131 : 234
  const { outcome, text } = await runPerl(`syscall(${number}, 1, 1, 9); print $out "still here"`)
  expect([outcome.exitCode, outcome.signal, text]).toEqual([0, null, 'still here'])
})

test('system calls of other kinds of processor end the program', async () => {
  // x32 on x86-64; a number beyond all calls elsewhere.
  const { outcome, text } = await runPerl(`syscall(0x40000000 + 39); print $out "still here"`)
  expect([outcome.signal, text]).toEqual(['SIGSYS', ''])
})

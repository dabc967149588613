import { expect, test } from 'vitest'
import { runPerl, runSyscalls } from './run-syscalls.ts'
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

/** Makes raw system calls in the box, from Perl: JavaScript has no way to make any. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { findLibraries, findTool } from '#graders/sandbox/box/tools.ts'
import type { Command } from '#graders/sandbox/command.ts'
import { getLauncher } from '#graders/sandbox/launcher.ts'
import { probeLimits } from '#graders/sandbox/probes.ts'
import { forkFilter } from '#graders/sandbox/seccomp/filter.ts'
import { prctlNumber } from '#graders/sandbox/seccomp/syscalls.ts'
import { start } from '#graders/sandbox/start.ts'
import type { SyscallAttack, SystemCall } from './attack.ts'

const column = process.arch === 'arm64' ? 1 : 0
/** EPERM and ENOSYS are the filter's words. */
const refusals = [1, 38]

/** `as`: what is started in a box, or what a keeper forks for one submission and confines further. */
export async function runSyscalls({ calls }: SyscallAttack, as: 'program' | 'fork' = 'program') {
  const here = Object.entries(calls).filter(([, call]) => call[column] !== null)
  const attempts = here.map(([name, call]) => attemptIn(name, call)).join('\n')
  const { outcome, text } = await (as === 'fork' ? runConfined(attempts) : runPerl(attempts))
  expect(outcome).toMatchObject({ exitCode: 0, limit: null, stderr: '' })
  const answers = new Map(text.split('\n').map((line) => line.split('=') as [string, string]))
  expect([...answers.keys()].filter(Boolean)).toEqual(here.map(([name]) => name))
  for (const [name] of here) {
    const [returned, error] = answers.get(name)!.split(' ').map(Number)
    expect({ name, returned, refused: refusals.includes(error!), error }).toMatchObject({
      returned: -1,
      refused: true,
    })
  }
}

const exitGroup = [231, 94][column]

/** A child that does come about must not run on as a second reporter. Strings are variables: a call may write to them. */
function attemptIn(name: string, [x64, arm64, ...args]: SystemCall) {
  const texts = args.filter((arg) => typeof arg === 'string')
  const values = args.map((arg) => (typeof arg === 'number' ? arg : `$text[${texts.indexOf(arg)}]`))
  return `{ my @text = (${texts.map((text) => `"${text}"`)}); $! = 0;
    my $got = syscall(${[column ? arm64 : x64, ...values].join(', ')}); my $error = $! + 0;
    syscall(${exitGroup}, 0) if $$ != $me;
    print $out "${name}=$got $error\n"; }`
}

/** As runtime/confine.ts does it: the filter names the process that it is for. */
export function runConfined(code: string) {
  const standIn = 0x7a7a7a7a
  const filter = Buffer.from(forkFilter(standIn)!).toString('hex')
  const install = `my $filter = pack("H*", "${filter}"); my $pid = pack("L", $$); $filter =~ s/\\x7a{4}/$pid/;
    my $program = pack("S x![P] P", length($filter) / 8, $filter);
    syscall(${prctlNumber()}, 22, 2, $program) == 0 or die "seccomp: $!";`
  return runPerl(`${install}\n${code}`, true)
}

/** Runs Perl in the box; it writes its answer to `$out`. */
export async function runPerl(code: string, isKeeper = false) {
  const perl = findTool('perl')
  if (!perl) throw new Error('There is no perl, which every Debian and Ubuntu has.')
  const folder = await mkdtemp(join(tmpdir(), 'argmax-attack-'))
  // From a file, since Perl opens /dev/null for a program that it is given as an argument.
  const script = join(folder, 'code.pl')
  await writeFile(script, `open(my $out, ">&=", 3); select($out); $| = 1; my $me = $$;\n${code}`)
  const command: Command = {
    file: '/box/perl',
    args: ['/box/code.pl'],
    env: {},
    binds: { ...(await findLibraries([perl])), '/box/perl': perl, '/box/code.pl': script },
    limits: { ...probeLimits, timeMs: 5000 },
    isKeeper,
    resultBytes: 2 ** 20,
    outputBytes: 4096,
  }
  let text = ''
  const running = start(command, await getLauncher(process.execPath), (chunk) => {
    text += Buffer.from(chunk).toString()
  })
  running.startClock()
  running.send(new Uint8Array())
  const outcome = await running.outcome
  await rm(folder, { recursive: true })
  return { outcome, text }
}

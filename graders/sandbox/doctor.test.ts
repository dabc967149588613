/** Each probe of doctor fails when its layer is not there: boxes with one thing left out, made by this machine's launcher. */
import { expect, test } from 'vitest'
import { isRoot } from './box/identity.ts'
import type { Launch, Launcher } from './command.ts'
import { examine } from './doctor.ts'
import { getLauncher } from './launcher.ts'

const launcher = await getLauncher(process.execPath)

type Edit = (args: string[]) => string[]
const without =
  (...unwanted: string[]): Edit =>
  (args) =>
    args.filter(
      (arg) => !unwanted.some((start) => arg === start || (start.endsWith('=') && arg.startsWith(start))),
    )
const unchanged: Edit = (args) => args

/** Of bubblewrap: what comes before the program is in a descriptor, the rest in its arguments. */
const editBubblewrap =
  (box: Edit, entry: Edit, filter = true) =>
  (launch: Launch): Launch => {
    const [encoded, seccomp] = launch.descriptors
    const options = new TextDecoder().decode(encoded).split('\0').slice(0, -1)
    const kept = filter ? options : options.slice(0, options.indexOf('--seccomp'))
    // --unshare-all can't be taken apart, so it is spelt out first.
    const all = ['--unshare-user', '--unshare-pid', '--unshare-net', '--unshare-ipc', '--unshare-uts']
    const spelt = kept.flatMap((option) => (option === '--unshare-all' ? all : [option]))
    const bytes = new TextEncoder().encode(
      box(spelt)
        .map((option) => `${option}\0`)
        .join(''),
    )
    return {
      ...launch,
      args: entry(launch.args),
      descriptors: filter && seccomp ? [bytes, seccomp] : [bytes],
    }
  }

/** Of util-linux: all are arguments, one of which is the script that builds the root. */
const editUtilLinux =
  (args: Edit) =>
  (launch: Launch): Launch => ({ ...launch, args: args(launch.args) })
const inScript =
  (change: (script: string) => string): Edit =>
  (args) =>
    args.map((arg) => (arg.startsWith('set -e;') ? change(arg) : arg))
/** The filter's loader is `perl -e … hex --`. */
const withoutPerl: Edit = (args) => {
  const at = args.indexOf('/box/perl')
  return at < 0 ? args : [...args.slice(0, at), ...args.slice(args.indexOf('/box/node', at))]
}

const identity = [
  '--reuid=',
  '--regid=',
  '--clear-groups',
  '--bounding-set=',
  '--inh-caps=',
  '--ambient-caps=',
]
const addOption =
  (...added: string[]): Edit =>
  (args) => [
    ...args.slice(0, args.indexOf('--remount-ro')),
    ...added,
    ...args.slice(args.indexOf('--remount-ro')),
  ]

type Case = { layer: string; edit: (launch: Launch) => Launch }
const bubblewrapCases: Case[] = [
  {
    layer: 'files',
    edit: editBubblewrap(addOption('--dir', '/etc', '--ro-bind', '/etc/passwd', '/etc/passwd'), unchanged),
  },
  { layer: 'read-only', edit: editBubblewrap(addOption('--perms', '1777', '--tmpfs', '/tmp'), unchanged) },
  { layer: 'environment', edit: editBubblewrap(addOption('--setenv', 'DATABASE_URL', 'x'), unchanged) },
  { layer: 'network', edit: editBubblewrap(without('--unshare-net'), unchanged, false) },
  { layer: 'processes-apart', edit: editBubblewrap(without('--unshare-pid'), unchanged) },
  { layer: 'seccomp', edit: editBubblewrap(unchanged, unchanged, false) },
  { layer: 'no-children', edit: editBubblewrap(unchanged, unchanged, false) },
  { layer: 'node-permission', edit: editBubblewrap(unchanged, without('--permission'), false) },
  ...(isRoot()
    ? [
        { layer: 'user', edit: editBubblewrap(unchanged, without(...identity)) },
        { layer: 'capabilities', edit: editBubblewrap(unchanged, without(...identity)) },
      ]
    : []),
]
const utilLinuxCases: Case[] = [
  {
    layer: 'files',
    edit: editUtilLinux(
      inScript((script) =>
        script.replace(
          /cat > fstab/,
          'mkdir etc; : > etc/passwd; mount -n --bind /etc/passwd etc/passwd\n$&',
        ),
      ),
    ),
  },
  {
    layer: 'read-only',
    edit: editUtilLinux(
      inScript((script) => script.replace('unset OLDPWD', 'mount -n -t tmpfs -o mode=1777 t dev; $&')),
    ),
  },
  { layer: 'network', edit: editUtilLinux((args) => withoutPerl(without('--net')(args))) },
  { layer: 'seccomp', edit: editUtilLinux(withoutPerl) },
  { layer: 'no-children', edit: editUtilLinux(withoutPerl) },
  { layer: 'node-permission', edit: editUtilLinux((args) => withoutPerl(without('--permission')(args))) },
  { layer: 'processes-apart', edit: editUtilLinux(without('--pid', '--kill-child')) },
  ...(isRoot()
    ? [
        { layer: 'user', edit: editUtilLinux(without(...identity)) },
        { layer: 'capabilities', edit: editUtilLinux(without(...identity)) },
        {
          layer: 'no-new-privileges',
          edit: editUtilLinux((args) => withoutPerl(without('--no-new-privs')(args))),
        },
      ]
    : []),
]

const cases = launcher.name === 'bubblewrap' ? bubblewrapCases : utilLinuxCases

test.each(cases)(
  'without its layer, the probe of $layer says so',
  async ({ layer, edit }) => {
    const weakened: Launcher = { ...launcher, launch: (command) => edit(launcher.launch(command)) }
    const { layers, safe } = await examine(weakened)
    expect(layers.find(({ id }) => id === layer)).toMatchObject({
      present: false,
      fix: expect.stringMatching(/./),
    })
    expect(safe).toBe(false)
  },
  30_000,
)

test('memory and threads are still held from outside when the kernel was not told of their limits', async () => {
  const forget = without('--data=', '--nproc=')
  const edit = launcher.name === 'bubblewrap' ? editBubblewrap(unchanged, forget) : editUtilLinux(forget)
  const weakened: Launcher = { ...launcher, launch: (command) => edit(launcher.launch(command)) }
  const { layers } = await examine(weakened)
  const found = layers.filter(({ id }) => id === 'memory-limit' || id === 'thread-limit')
  expect(found.map(({ id, present }) => [id, present])).toEqual([
    ['thread-limit', true],
    ['memory-limit', true],
  ])
  expect(found.map(({ why }) => why).join()).toContain('memory')
}, 30_000)

/** The same box made by util-linux (unshare, mount, setpriv, prlimit) and chroot, where bubblewrap is not installed. */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Command, Launcher } from '../command.ts'
import { keeperFilter, programFilter } from '../seccomp/filter.ts'
import { seccompLoader } from '../seccomp/perl-loader.ts'
import { isRoot, nobody, pickUserId } from './identity.ts'
import { prlimitArgs } from './limits.ts'
import { findLibraries, findTool, systemPath } from './tools.ts'

/** `undefined` when a tool is missing. */
export async function createUtilLinux(program: string): Promise<Launcher | undefined> {
  const names = ['unshare', 'setpriv', 'prlimit', 'mount', 'chroot', 'mkdir', 'cat', 'rm', 'sh']
  if (!names.every(findTool)) return undefined
  const [unshare, setpriv, prlimit, perl] = ['unshare', 'setpriv', 'prlimit', 'perl'].map(findTool)
  const filters = perl ? { program: programFilter(), keeper: keeperFilter() } : undefined
  const programs = [program, setpriv!, prlimit!, ...(filters?.program ? [perl!] : [])]
  const shared: Record<string, string> = {
    ...(await findLibraries(programs)),
    '/box/setpriv': setpriv!,
    '/box/prlimit': prlimit!,
    ...(filters?.program ? { '/box/perl': perl! } : {}),
  }

  return {
    name: 'util-linux',
    seccomp: filters?.program !== undefined,
    launch(command) {
      const binds = { ...shared, ...command.binds }
      const namespaces = ['--mount', '--pid', '--net', '--ipc', '--uts', '--cgroup', '--fork', '--kill-child']
      const user = isRoot() ? [] : ['--user', '--map-root-user']
      return {
        // Without this the box would outlive a worker that is killed.
        file: setpriv!,
        args: [
          '--pdeathsig',
          'KILL',
          unshare!,
          ...user,
          ...namespaces,
          findTool('sh')!,
          '-c',
          script(binds),
          'box',
          ...entry(command, command.isKeeper ? filters?.keeper : filters?.program),
        ],
        env: { ...command.env, PATH: systemPath },
        descriptors: [],
      }
    },
  }
}

/**
 * Builds the root in a tmpfs and makes it read-only. The program is not made pid 1 (`exit $?` keeps the shell there),
 * since the kernel would ignore its own fatal signals. There is no /proc and no writable place inside.
 */
function script(binds: Record<string, string>) {
  const stage = pickStage(Object.values(binds))
  const folders = [...new Set(Object.keys(binds).map(dirname)), '/dev']
  const table = Object.entries(binds).map(([inside, host]) => [
    host,
    `${stage}${inside}`,
    'bind,ro,nosuid,nodev',
  ])
  table.push(['/dev/null', `${stage}/dev/null`, 'bind,ro,nosuid'])
  return [
    'set -e; umask 022',
    // In a namespace of its own; only where the tool is missing does the box keep the machine's name.
    ...(findTool('hostname') ? ['hostname box'] : []),
    `mount -n -t tmpfs -o size=1m,mode=755,nosuid,nodev box ${stage}; cd ${stage}`,
    `mkdir -p ${folders.map((folder) => quote(`.${folder}`)).join(' ')}`,
    ...table.map(([, target]) => `: > ${quote(target!)}`),
    `cat > fstab <<'END'`,
    ...table.map(
      ([host, target, options]) => `${escapeSpaces(host!)} ${escapeSpaces(target!)} none ${options} 0 0`,
    ),
    'END',
    `mount -n -a -T ${stage}/fstab; rm fstab; mount -n -o remount,bind,ro ${stage}`,
    'unset OLDPWD; set +e; "$@"; exit $?',
  ].join('\n')
}

/** Any folder will do that hides none of the files to be bound; only this mount namespace sees what happens to it. */
function pickStage(hostFiles: string[]) {
  const stage = ['/media', '/srv', '/opt', '/mnt', '/var/tmp', '/tmp', '/home'].find(
    (folder) => existsSync(folder) && !hostFiles.some((file) => file.startsWith(`${folder}/`)),
  )
  if (!stage) throw new Error('no folder to build the sandbox in')
  return stage
}

const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`
const escapeSpaces = (path: string) =>
  path.replaceAll('\\', '\\134').replaceAll(' ', '\\040').replaceAll('\t', '\\011')

/** A chrooted process without capabilities can neither leave nor make a user namespace in which it would have some. */
function entry({ file, args, limits }: Command, filter: Uint8Array | undefined) {
  const id = pickUserId()
  const identity = isRoot() ? [`--reuid=${id}`, `--regid=${id}`, '--clear-groups'] : []
  const user = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--keep-caps']
  return [
    ...(isRoot() ? [] : user),
    ...['chroot', '.', '/box/setpriv', ...identity],
    ...['--bounding-set=-all', '--inh-caps=-all', '--ambient-caps=-all', '--no-new-privs'],
    ...['/box/prlimit', ...prlimitArgs(limits)],
    ...(filter ? seccompLoader('/box/perl', filter) : []),
    ...[file, ...args],
  ]
}

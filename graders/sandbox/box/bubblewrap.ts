/** The box made by bubblewrap. */
import { dirname } from 'node:path'
import type { Command, Launcher } from '../command.ts'
import { keeperFilter, programFilter } from '../seccomp/filter.ts'
import { isRoot, nobody, pickUserId } from './identity.ts'
import { prlimitArgs } from './limits.ts'
import { findLibraries, findTool, systemPath } from './tools.ts'

const argsFd = 5
const seccompFd = 6

/** `undefined` when bubblewrap or what it needs is not installed. */
export async function createBubblewrap(program: string): Promise<Launcher | undefined> {
  const [bwrap, prlimit, setpriv] = ['bwrap', 'prlimit', 'setpriv'].map(findTool)
  if (!bwrap || !prlimit || !setpriv) return undefined
  const libraries = await findLibraries([program, prlimit, setpriv])
  const filters = { program: programFilter(), keeper: keeperFilter() }
  const shared = { ...libraries, '/box/prlimit': prlimit, '/box/setpriv': setpriv }

  return {
    name: 'bubblewrap',
    seccomp: filters.program !== undefined,
    launch: (command) => {
      const filter = command.isKeeper ? filters.keeper : filters.program
      return {
        file: bwrap,
        // Host paths go through a descriptor, because the box can see its own argv.
        args: ['--args', String(argsFd), '--', ...entry(command)],
        env: { PATH: systemPath },
        descriptors: [
          encodeArgs([
            ...boxArgs({ ...shared, ...command.binds }, command.env),
            ...(filter ? ['--seccomp', String(seccompFd)] : []),
          ]),
          ...(filter ? [filter] : []),
        ],
      }
    },
  }
}

/**
 * Root keeps the user namespace it has and drops to an id that nobody else uses, inside; the three capabilities for
 * that go with the drop. Anyone else gets a user namespace of their own.
 */
function entry({ file, args, limits }: Command) {
  const drop = ['--bounding-set=-all', '--inh-caps=-all', '--ambient-caps=-all', '--no-new-privs']
  const id = pickUserId()
  const identity = isRoot()
    ? [`--reuid=${id}`, `--regid=${id}`, '--clear-groups', ...drop]
    : ['--no-new-privs']
  return ['/box/setpriv', ...identity, '/box/prlimit', ...prlimitArgs(limits), file, ...args]
}

function boxArgs(binds: Record<string, string>, env: Record<string, string>) {
  const namespaces = isRoot()
    ? [
        ...['--unshare-pid', '--unshare-net', '--unshare-ipc', '--unshare-uts', '--unshare-cgroup-try'],
        ...[
          '--cap-drop',
          'ALL',
          '--cap-add',
          'CAP_SETUID',
          '--cap-add',
          'CAP_SETGID',
          '--cap-add',
          'CAP_SETPCAP',
        ],
      ]
    : ['--unshare-all', '--uid', String(nobody), '--gid', String(nobody), '--cap-drop', 'ALL']
  return [
    ...namespaces,
    ...['--die-with-parent', '--new-session', '--clearenv', '--hostname', 'box', '--chdir', '/'],
    ...Object.entries(env).flatMap(([name, value]) => ['--setenv', name, value]),
    // Made here, because the parents that bubblewrap makes by itself are closed to the id we drop to.
    ...parentFolders(Object.keys(binds)).flatMap((folder) => ['--perms', '0755', '--dir', folder]),
    ...Object.entries(binds).flatMap(([inside, host]) => ['--ro-bind', host, inside]),
    ...['--remount-ro', '/'],
  ]
}

/** `/lib` before `/lib/x86_64-linux-gnu`. */
function parentFolders(paths: string[]) {
  const folders = new Set<string>()
  for (const path of paths) {
    for (let folder = dirname(path); folder !== '/'; folder = dirname(folder)) folders.add(folder)
  }
  return [...folders].sort()
}

const encodeArgs = (args: string[]) => Buffer.from(args.map((arg) => `${arg}\0`).join(''))

/** Proves each isolation layer on this machine by trying to break it in a real box, not by looking for files. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { Launcher } from './command.ts'
import { getLauncher } from './launcher.ts'
import { probe, probeLimits, probes } from './probes.ts'
import { descendants } from './watch.ts'

export type Layer = {
  id: string
  title: string
  present: boolean
  /** Whether grading is unsafe without it. */
  required: boolean
  /** What it holds back, or what was seen instead. */
  why: string
  fix: string
}
export type Examination = { launcher: string; layers: Layer[]; safe: boolean }

const install =
  'Install bubblewrap (Debian, Ubuntu: apt-get install bubblewrap; Fedora: dnf install bubblewrap).'
const namespaces =
  'Allow namespaces: run as root, or enable unprivileged user namespaces (sysctl kernel.unprivileged_userns_clone=1; on Ubuntu also kernel.apparmor_restrict_unprivileged_userns=0); a container needs CAP_SYS_ADMIN.'

/** Takes about a second. `safe` is false when a required layer is missing. `given`: another box than the best one here. */
export async function examine(given?: Launcher): Promise<Examination> {
  const launcher = given ?? (await getLauncher(process.execPath).catch(() => undefined))
  if (!launcher || launcher.name === 'none') {
    const why = process.platform === 'linux' ? 'No way of making a box works here.' : 'Boxes need Linux.'
    const box = layer('box', 'A box around student code', false, why, `${install} ${namespaces}`)
    return { launcher: 'none', layers: [box], safe: false }
  }
  const layers = (
    await Promise.all([
      examineFiles(launcher),
      examineNetwork(launcher),
      examineIdentity(launcher),
      examineChildren(launcher),
      examineThreads(launcher),
      examineMemory(launcher),
      examineTime(launcher),
      examinePermission(launcher),
      examineGroup(launcher),
    ])
  ).flat()
  const box = layer('box', 'A box around student code', true, `made by ${launcher.name}`, install)
  return {
    launcher: launcher.name,
    layers: [box, ...layers],
    safe: layers.every(({ present, required }) => present || !required),
  }
}

const layer = (id: string, title: string, present: boolean, why: string, fix: string): Layer => ({
  id,
  title,
  present,
  required: true,
  why,
  fix: present ? '' : fix,
})

const refused = (value: unknown) => typeof value === 'object' && value !== null && 'refused' in value

/** What we set, and what a shell adds. */
const ownVariables = ['UV_THREADPOOL_SIZE', 'PATH', 'PWD', 'OLDPWD', '_', 'SHLVL']

async function examineFiles(launcher: Launcher): Promise<Layer[]> {
  const { answer } = await probe(probes.files, { launcher })
  const read = [answer?.passwd, answer?.proc, answer?.home]
  const write = [answer?.write, answer?.writeRoot, answer?.writeBox]
  const environment = Array.isArray(answer?.environment) ? answer.environment : ['?']
  const foreign = environment.filter((name) => !ownVariables.includes(name))
  const root = Array.isArray(answer?.root) ? answer.root : ['?']
  return [
    layer(
      'files',
      'No file of the machine',
      read.every(refused),
      `the root holds ${root.join(', ')}`,
      install,
    ),
    layer('read-only', 'Nothing can be written', write.every(refused), 'the root is read-only', install),
    layer(
      'environment',
      'No inherited environment',
      foreign.length === 0,
      `sees ${environment.join(', ')}`,
      install,
    ),
  ]
}

async function examineNetwork(launcher: Launcher): Promise<Layer> {
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const { answer } = await probe(probes.network(typeof address === 'object' ? address!.port : 0), {
    launcher,
  })
  server.close()
  return layer(
    'network',
    'No network',
    refused(answer),
    `connecting to this machine: ${answer?.refused}`,
    namespaces,
  )
}

/** Read from the kernel, outside: what the program in the box is allowed, whatever it says itself. */
async function examineIdentity(launcher: Launcher): Promise<Layer[]> {
  let status = ''
  let pids: number[] = []
  await probe(probes.identity, { launcher }, (pid) => {
    pids = descendants(pid)
    status = pids.map(readStatus).findLast((text) => /^Name:\s+(node|program|MainThread)/m.test(text)) ?? ''
  })
  const field = (name: string) => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(status)?.[1]?.trim() ?? ''
  const [uid] = field('Uid').split(/\s+/).map(Number)
  const isolated = field('NSpid').split(/\s+/).length > 1
  const dropped = uid !== undefined && uid > 0
  const left = await survivors(pids)
  return [
    layer('user', 'Not root, whoever starts it', dropped, `runs as user id ${uid}`, install),
    layer(
      'capabilities',
      'No capabilities',
      /^0+$/.test(field('CapEff')),
      `CapEff ${field('CapEff')}`,
      install,
    ),
    layer(
      'no-new-privileges',
      'No way to gain any',
      field('NoNewPrivs') === '1',
      'no_new_privs is set',
      install,
    ),
    layer(
      'seccomp',
      'System calls are filtered',
      field('Seccomp') === '2',
      `Seccomp ${field('Seccomp')}`,
      install,
    ),
    layer('processes-apart', 'Sees no other process', isolated, `process ids ${field('NSpid')}`, namespaces),
    layer(
      'killed',
      'Nothing outlives it',
      left.length === 0,
      `${left.length} of ${pids.length} left over`,
      namespaces,
    ),
  ]
}

function readStatus(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}

/** Those of `pids` that still run a second after they were killed. */
async function survivors(pids: number[]) {
  const runs = (pid: number) => /^State:\s+[^ZX]/m.test(readStatus(pid))
  for (let tries = 0; tries < 50 && pids.some(runs); tries++) await delay(20)
  return pids.filter(runs)
}

async function examineChildren(launcher: Launcher): Promise<Layer> {
  const { answer } = await probe(probes.children, { launcher })
  const held = typeof answer?.refused === 'string'
  return layer('no-children', 'No other program is started', held, `spawning: ${answer?.refused}`, install)
}

async function examineThreads(launcher: Launcher): Promise<Layer> {
  const { outcome } = await probe(probes.threads, { launcher, limits: { timeMs: 1500 } })
  const held = outcome.limit !== null || outcome.exitCode !== 0
  const why = `60 threads against a limit of ${probeLimits.processes}: ${outcome.limit ?? outcome.signal ?? 'refused'}`
  return layer('thread-limit', 'Threads are counted', held, why, 'Install util-linux (prlimit, setpriv).')
}

async function examineMemory(launcher: Launcher): Promise<Layer> {
  const { answer, outcome } = await probe(probes.memory, { launcher })
  const held = typeof answer?.refused === 'string' || outcome.limit === 'memory'
  const why = `4 GB against a limit: ${answer?.refused ?? outcome.limit ?? 'all given'}`
  return layer('memory-limit', 'Memory is limited', held, why, 'Install util-linux (prlimit).')
}

async function examineTime(launcher: Launcher): Promise<Layer> {
  const { outcome } = await probe(probes.sleep, { launcher, limits: { timeMs: 300 } })
  const held = outcome.limit === 'time' && outcome.wallMs < 3000
  return layer(
    'time-limit',
    'Time is limited',
    held,
    `a sleeper ended after ${Math.round(outcome.wallMs)} ms`,
    namespaces,
  )
}

async function examinePermission(launcher: Launcher): Promise<Layer> {
  const { answer } = await probe(probes.permission, { launcher, args: ['--permission'] })
  const held = refused(answer?.file) && refused(answer?.child)
  return layer(
    'node-permission',
    "Node's own permission model",
    held,
    '--permission',
    'Use the Node that npm installs.',
  )
}

/** Only the group can end this one: RLIMIT_DATA and the watch are out of its way. */
async function examineGroup(launcher: Launcher): Promise<Layer> {
  const { openGroup } = launcher
  const tight: Launcher = {
    ...launcher,
    openGroup: (limits) => openGroup?.({ ...limits, residentBytes: 256 * 2 ** 20 }),
  }
  const limits = { dataBytes: 2 ** 40, residentBytes: 2 ** 40 }
  const held =
    openGroup && (await probe(probes.memory, { launcher: tight, limits })).outcome.limit === 'memory'
  const fix =
    'Run the worker as a service that may divide its own control group (systemd: Delegate=yes), or name a folder of cgroup v2 that is its own in ARGMAX_CGROUP.'
  const why = held
    ? 'memory.max and pids.max for each box'
    : 'no control group (v2, memory and pids) is ours to divide'
  return {
    ...layer('control-group', 'A control group for each box', held === true, why, fix),
    required: false,
  }
}

/** Chooses how programs are boxed on this machine: bubblewrap, else util-linux, else not at all. */
import { createBubblewrap } from './box/bubblewrap.ts'
import { systemPath } from './box/tools.ts'
import { createUtilLinux } from './box/util-linux.ts'
import { findGroups } from './cgroup.ts'
import type { Command, Launcher } from './command.ts'
import { start } from './start.ts'

const makers = { bubblewrap: createBubblewrap, 'util-linux': createUtilLinux, none: async () => bare }
type Name = keyof typeof makers

const launchers = new Map<string, Promise<Launcher>>()

/** `program` is a host path; `ARGMAX_SANDBOX` names a launcher to use instead of the best one there is. */
export function getLauncher(program: string): Promise<Launcher> {
  const known = launchers.get(program)
  if (known) return known
  const chosen = chooseLauncher(program)
  launchers.set(program, chosen)
  return chosen
}

/** The first that really starts the program: an installed tool may still be forbidden to make namespaces. */
async function chooseLauncher(program: string): Promise<Launcher> {
  const wanted = (process.env.ARGMAX_SANDBOX || undefined) as Name | undefined
  if (wanted && !(wanted in makers)) throw new Error(`ARGMAX_SANDBOX: there is no sandbox called ${wanted}`)
  for (const name of wanted ? [wanted] : (Object.keys(makers) as Name[])) {
    if (name === 'none') return admitDefeat()
    const launcher = await makers[name](program).catch(() => undefined)
    if (!launcher) continue
    const grouped = { ...launcher, openGroup: findGroups() }
    if (grouped.openGroup && (await works(grouped, program))) return grouped
    if (await works(launcher, program)) return launcher
  }
  throw new Error(`ARGMAX_SANDBOX: ${wanted} does not work here`)
}

/** In production nothing runs outside a box; elsewhere it is said loudly. */
function admitDefeat(): Launcher {
  if (process.env.ARGMAX_ENV === 'production') {
    throw new Error('no sandbox works on this machine; `npm run -s argmax -- doctor` says what is missing')
  }
  process.stderr.write(
    'WARNING: student code runs WITHOUT a sandbox on this machine. See: npm run argmax -- doctor\n',
  )
  return bare
}

async function works(launcher: Launcher, program: string) {
  const command: Command = {
    file: '/box/program',
    args: ['--version'],
    env: {},
    binds: { '/box/program': program },
    limits: trialLimits,
    resultBytes: 0,
    outputBytes: 1024,
  }
  const running = start(command, launcher, () => {})
  running.startClock()
  const outcome = await running.outcome.catch(() => undefined)
  return outcome?.exitCode === 0
}

const trialLimits = {
  timeMs: 10_000,
  dataBytes: 2 ** 40,
  residentBytes: 2 ** 40,
  processes: 64,
  openFiles: 64,
  fileBytes: 0,
}

/** No box at all, only an empty environment: for development on a machine that is not Linux. Doctor calls it unsafe. */
const bare: Launcher = {
  name: 'none',
  seccomp: false,
  launch({ file, args, env, binds }: Command) {
    const outside = (text: string) =>
      Object.entries(binds).reduce((result, [inside, host]) => result.replaceAll(inside, host), text)
    return {
      file: outside(file),
      args: args.map(outside),
      env: { ...env, PATH: systemPath },
      descriptors: [],
    }
  },
}

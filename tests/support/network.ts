/** Network namespaces: machines of their own, as far as addresses go. */
import { execFileSync } from 'node:child_process'

export type Host = {
  name: string
  /** This machine's address as seen from there. */
  gateway: string
  /** Command that other commands are started by to run there. */
  within: string[]
  remove: () => void
}

/** Undefined where this user may not make one, or `ip` is missing. `index`: 0 to 62, distinct within a process. */
export function makeHost(index: number): Host | undefined {
  // Names of interfaces have 15 letters at most.
  const name = `ax${process.pid}n${index}`
  const block = (process.pid % 250) + 1
  const [gateway, address] = [`10.213.${block}.${4 * index + 1}`, `10.213.${block}.${4 * index + 2}`]
  const remove = () => {
    for (const args of [
      ['netns', 'del', name],
      ['link', 'del', name],
    ])
      tryIp(args)
  }
  try {
    ip(['netns', 'add', name])
    ip(['link', 'add', name, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name])
    ip(['addr', 'add', `${gateway}/30`, 'dev', name])
    ip(['link', 'set', name, 'up'])
    ip(['-n', name, 'addr', 'add', `${address}/30`, 'dev', 'eth0'])
    for (const device of ['eth0', 'lo']) ip(['-n', name, 'link', 'set', device, 'up'])
    return { name, gateway, within: ['ip', 'netns', 'exec', name], remove }
  } catch {
    remove()
    return undefined
  }
}

const ip = (args: string[]) => execFileSync('ip', args, { stdio: 'pipe' })

/** The interface goes with its namespace, so the second of two removals finds nothing. */
function tryIp(args: string[]) {
  try {
    ip(args)
  } catch {
    // What was never made need not be removed.
  }
}

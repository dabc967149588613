/** A machine on which some tools are not installed, as far as a command started there can see. */
import { isRoot } from '#graders/sandbox/box/identity.ts'
import { findTool } from '#graders/sandbox/box/tools.ts'

/** Command that other commands are started by to find none of `tools`: nobody can execute what then lies at their paths. */
export function machineWithout(...tools: string[]): string[] {
  const paths = tools.map((tool) => findTool(tool)).filter((path) => path !== undefined)
  const hide = paths.map((path) => `mount -n --bind /dev/null '${path}'`)
  const become = isRoot() ? [] : ['--user', '--map-current-user', '--keep-caps']
  return ['unshare', ...become, '--mount', 'sh', '-ec', [...hide, 'exec "$0" "$@"'].join('\n')]
}

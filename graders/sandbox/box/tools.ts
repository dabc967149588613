/** Finds the machine's own tools and the shared libraries that a program needs. */
import { execFile } from 'node:child_process'
import { accessSync, constants, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

export const systemPath = '/usr/sbin:/usr/bin:/sbin:/bin'

/** Looks in the system's folders only: a tool of the caller's PATH is not necessarily one that other users can run. */
export function findTool(name: string): string | undefined {
  const extra = process.env.ARGMAX_SANDBOX_PATH
  for (const folder of [...(extra ? [extra] : []), ...systemPath.split(':')]) {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return join(folder, name)
    } catch {
      // The next folder may have it.
    }
  }
  return undefined
}

/** Path inside → host file, for the dynamic loader and every library of the given programs. */
export async function findLibraries(programs: string[]): Promise<Record<string, string>> {
  const { stdout } = await promisify(execFile)('ldd', programs, {
    env: { PATH: systemPath, LC_ALL: 'C' } as unknown as NodeJS.ProcessEnv,
  })
  const libraries: Record<string, string> = {}
  for (const match of stdout.matchAll(/^\s+(?:\S+ => )?(\/\S+) \(0x/gm)) {
    libraries[match[1]!] = realpathSync(match[1]!)
  }
  return libraries
}

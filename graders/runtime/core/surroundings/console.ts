/** The `console` a student's code finds: every call becomes a line that belongs to the running step. */
import type { ConsoleLine } from '../../job.ts'
import { inspect } from '../values/inspect.ts'

type Level = ConsoleLine['level']

export function installConsole(write: (level: Level, text: string) => void) {
  const counts = new Map<string, number>()
  const writer =
    (level: Level) =>
    (...args: unknown[]) =>
      write(level, args.map(inspect).join(' '))
  const quiet = () => {}
  const methods = {
    log: writer('log'),
    info: writer('info'),
    warn: writer('warn'),
    error: writer('error'),
    debug: writer('debug'),
    trace: writer('debug'),
    dir: writer('log'),
    table: writer('log'),
    assert: (condition: unknown, ...args: unknown[]) => {
      if (!condition) write('error', ['Assertion failed', ...args.map(inspect)].join(' '))
    },
    count: (label: unknown = 'default') => {
      const name = String(label)
      counts.set(name, (counts.get(name) ?? 0) + 1)
      write('log', `${name}: ${counts.get(name)}`)
    },
    group: writer('log'),
    groupEnd: quiet,
    time: quiet,
    timeEnd: quiet,
    timeLog: quiet,
    clear: quiet,
  }
  Object.defineProperty(globalThis, 'console', { value: methods, writable: true, configurable: true })
}

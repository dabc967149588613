/** What the runtime leaves of a browser's or Node's globals (graders/runtime/core/surroundings/strip-globals.ts), as declarations. */
export const runtimeGlobals = `
interface Console {
  log(...values: unknown[]): void
  info(...values: unknown[]): void
  warn(...values: unknown[]): void
  error(...values: unknown[]): void
  debug(...values: unknown[]): void
  table(value: unknown): void
}
declare const console: Console
declare const performance: { now(): number }
declare function setTimeout(run: (...args: any[]) => void, ms?: number, ...args: any[]): number
declare function setInterval(run: (...args: any[]) => void, ms?: number, ...args: any[]): number
declare function clearTimeout(id: number | undefined): void
declare function clearInterval(id: number | undefined): void
declare function queueMicrotask(run: () => void): void
declare function structuredClone<T>(value: T): T
`

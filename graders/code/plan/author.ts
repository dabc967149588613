/** The author's module in its jail: never beside student code, but with students' results as data. */
import { readFileSync } from 'node:fs'
import type { Check } from '../../contract/check.ts'
import { defaultLimits, type Limits } from '../../contract/limits.ts'
import type { CodeTask } from '../../contract/task.ts'

export const planPath = 'planOfCheck'

/** `plan` entries may be names of other checks; a function of ours tells the two apart inside the jail. */
export const casesModule = (task: CodeTask): string =>
  `${task.cases}\n;export function ${planPath}(id, rng) {
  if (!Object.hasOwn(plan, id)) throw new Error('there is no plan for this check')
  return typeof plan[id] === 'string' ? plan[id] : plan[id](rng)
}\n`

/** Generous: an author's slowness must never look like a student's. */
export const authorLimits = (check: Check): Limits => ({
  timeMs: Math.min(60_000, 15_000 + 2 * (check.limits?.timeMs ?? 0)),
  memoryBytes: 2 ** 30,
  outputBytes: defaultLimits.outputBytes,
})

let inspection: string | undefined
/** Source of checks/inspect-model.ts, which looks at returned models where tfjs may safely rebuild them. */
export const inspectModule = (): string => {
  inspection ??= readFileSync(new URL('../checks/inspect-model.ts', import.meta.url), 'utf8')
  return inspection
}

/** What a student may see of a coding task: no reference, no cases, no solutions, by type. */
import type { Check } from '../contract/check.ts'
import type { ForbiddableOp } from '../contract/forbiddable.ts'
import type { CodeTask } from '../contract/task.ts'

export type CodeView = Pick<
  CodeTask,
  'kind' | 'title' | 'stem' | 'entry' | 'signature' | 'starter' | 'limits'
> & {
  forbiddenOps: ForbiddableOp[]
  checks: Pick<Check, 'id' | 'kind' | 'title' | 'weight' | 'visibility'>[]
}

export const codeView = (task: CodeTask): CodeView => ({
  kind: 'code',
  title: task.title,
  stem: task.stem,
  entry: task.entry,
  signature: task.signature,
  starter: task.starter,
  limits: task.limits,
  forbiddenOps: task.forbiddenOps ?? [],
  checks: task.checks.map(({ id, kind, title, weight, visibility }) => ({
    id,
    kind,
    title,
    weight,
    visibility,
  })),
})

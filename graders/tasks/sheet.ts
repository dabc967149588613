/** What `graders/tasks/<slug>/task.ts` exports: a coding task without the texts and sources that lie beside it. */
import type { z } from 'zod'
import type { codeTask } from '../contract/task.ts'
import type { LocalText } from '../contract/text.ts'

type Authored = z.input<typeof codeTask>

export type TaskSheet = Pick<
  Authored,
  | 'title'
  | 'topics'
  | 'difficulty'
  | 'level'
  | 'entry'
  | 'signature'
  | 'checks'
  | 'limits'
  | 'forbiddenOps'
  | 'explanation'
  | 'equivalentMutants'
> & {
  /** Where the definition and the published numbers come from, at most 300 characters. */
  reference?: string
  /** Which mistake each wrong solution makes, by file name without `.ts`. */
  why: Record<string, LocalText>
  /** Wrong solutions that are untrained or trivial, by file name: where the points of a metric begin. */
  baselines?: string[]
}

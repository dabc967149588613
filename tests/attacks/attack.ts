/** What an attack is: hostile code, and how it must end. */
import type { Json } from '#graders/value-json.ts'

export type Ending = 'completed' | 'exited' | 'time' | 'memory' | 'output' | 'processes'

/** A submission: an ES module whose `attack()` is called. */
export type ModuleAttack = {
  name: string
  source: string
  expect: {
    ends: Ending[]
    /** What comes back: exactly this, some error of the student's own, or nothing. `any`: it doesn't matter. */
    answer: { json: Json } | 'error' | 'none' | 'any'
  }
}

/**
 * A script for a Node with all its powers in the same box, as if student code had got past JavaScript and Node: what
 * is left is the kernel's word. `answer(object)` reports and ends it; `attempt(f)` is a value or `{refused}`.
 */
export type ScriptAttack = {
  name: string
  script: string
  expect: {
    ends: Ending[]
    /** Every field of the answer must be a refusal; `none`: there must be no answer. */
    answer: 'refused' | 'none' | 'any'
  }
}

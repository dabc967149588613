/** A coding task's content and its version: any change to the content changes the version. */
import { createHash } from 'node:crypto'
import { type CodeTask, codeTask } from '../../contract/task.ts'

/** The task without what a loader or a row may carry beside it (a slug, a citation). */
export const taskContent = (task: CodeTask): CodeTask =>
  Object.fromEntries(Object.entries(task).filter(([key]) => Object.hasOwn(codeTask.shape, key))) as CodeTask

const known = new WeakMap<CodeTask, string>()

/** Remembered by object, as hashing takes milliseconds: a task is data that nobody changes. */
export function taskVersion(task: CodeTask): string {
  let version = known.get(task)
  if (version === undefined) {
    const text = JSON.stringify(sorted(taskContent(task)))
    version = createHash('sha256').update(text).digest('hex').slice(0, 16)
    known.set(task, version)
  }
  return version
}

/** Postgres's jsonb reorders keys: the order must not make another version of the same content. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  )
}

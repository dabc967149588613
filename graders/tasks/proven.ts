/**
 * What `argmax prove --record` found for the tasks of this folder. Running all mutants takes minutes, so the test suite
 * does it for one task and asks for the others only that they were proven as they are.
 */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { mutantReport, type Proof } from '../code/proof/proof.ts'
import type { CodeTask } from '../contract/task.ts'

const file = new URL('./proven.json', import.meta.url)

const figures = {
  made: true,
  total: true,
  caught: true,
  outOfTime: true,
  equivalent: true,
  share: true,
} as const
const entry = mutantReport.pick(figures).extend({
  /** Hash of what decides a grade, and of the solutions and marks. */
  content: z.string(),
  seconds: z.int(),
})
const entries = z.record(z.string(), entry)
export type ProvenTasks = z.infer<typeof entries>

export async function readProven(): Promise<ProvenTasks> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}'
    throw error
  })
  return entries.parse(JSON.parse(text))
}

/** Only what may be published is recorded; a record of what may not is taken away. */
export async function recordProven(
  slug: string,
  task: CodeTask,
  { publishable, mutants }: Proof,
): Promise<void> {
  const { [slug]: _, ...others } = await readProven()
  const all: ProvenTasks = { ...others }
  if (publishable && mutants) {
    const { made, total, caught, outOfTime, equivalent, share, ms } = mutants
    const seconds = Math.round(ms / 1000)
    const content = provenContent(task)
    all[slug] = { made, total, caught, outOfTime, equivalent, share, content, seconds }
  }
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
  await writeFile(file, `${JSON.stringify(sorted, null, 2)}\n`)
}

/** Texts for people, and what marks stand on, may change without another proof. */
export function provenContent(task: CodeTask): string {
  const { entry: names, reference, cases, limits, equivalentMutants = [] } = task
  const checks = task.checks.map(({ title: _, ...check }) => ({ ...check, calibration: undefined }))
  const sources = [...task.wrong, ...task.otherCorrect].map(({ name, source }) => [name, source])
  const marks = equivalentMutants.map(({ id }) => id)
  const decisive = [names, reference, cases, limits, checks, sources, marks]
  const text = JSON.stringify(task.forbiddenOps ? [...decisive, task.forbiddenOps] : decisive)
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** Answers, foldered by the verdict they deserve; file names start with the task they answer. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CodeTask } from '#graders/contract/task.ts'
import { line } from './tasks/line.ts'
import { ratio } from './tasks/ratio.ts'
import { shares } from './tasks/shares.ts'
import { squash } from './tasks/squash.ts'

const folder = join(import.meta.dirname, 'corpus')
const tasks: Record<string, CodeTask> = { line, ratio, shares, squash }

export type Answer = { name: string; task: CodeTask; source: string }

export const verdicts = () => readdirSync(folder).sort()

export function answersIn(verdict: string): Answer[] {
  return readdirSync(join(folder, verdict)).map((file) => {
    const task = tasks[file.slice(0, file.indexOf('-'))]
    if (!task) throw new Error(`${file} names no task`)
    return {
      name: file.replace(/\.ts$/, ''),
      task,
      source: readFileSync(join(folder, verdict, file), 'utf8'),
    }
  })
}

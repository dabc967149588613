/** Reads the coding tasks of this folder; for the command line, the seed and the tests. */
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'
import { calibration } from '../contract/calibration.ts'
import { type CodeTask, codeTask } from '../contract/task.ts'
import type { TaskSheet } from './sheet.ts'

/** `citation`: where the definition and the published numbers come from. */
export type LoadedTask = CodeTask & { slug: string; citation?: string }

const folder = dirname(fileURLToPath(import.meta.url))

export async function listTaskSlugs(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return found.sort()
}

/** @throws when a file is missing or the task does not fit its schema; the message names the task and the field. */
export async function loadTask(slug: string): Promise<LoadedTask> {
  const at = (...names: string[]) => join(folder, slug, ...names)
  const text = (name: string) => readFile(at(name), 'utf8')
  const { default: sheet } = (await import(pathToFileURL(at('task.ts')).href)) as { default: TaskSheet }
  const { reference: citation, why, baselines = [], ...rest } = sheet
  const marks = await readMarks(slug)
  const content = {
    kind: 'code',
    ...rest,
    checks: rest.checks.map((check) => (check.kind === 'metric' ? { ...check, ...marks[check.id] } : check)),
    stem: { en: await text('statement.en.md'), ko: await text('statement.ko.md') },
    starter: await text('starter.ts'),
    reference: await text('reference.ts'),
    cases: await text('cases.ts'),
    wrong: await readSolutions(at('wrong'), why, baselines),
    otherCorrect: await readSolutions(at('other-correct'), {}, []),
  }
  const parsed = codeTask.safeParse(content)
  if (!parsed.success) throw new Error(`Task ${slug} is not valid.\n${z.prettifyError(parsed.error)}`)
  return { ...parsed.data, slug, ...(citation === undefined ? {} : { citation }) }
}

/** Where `argmax calibrate --write` puts the marks of a task's metrics; they stand above those of task.ts. */
export const calibrationFile = (slug: string) => join(folder, slug, 'calibration.json')

/** By check. */
export const marksFile = z.record(
  z.string(),
  z.strictObject({ baseline: z.number(), threshold: z.number(), calibration }),
)

async function readMarks(slug: string): Promise<z.infer<typeof marksFile>> {
  const text = await readFile(calibrationFile(slug), 'utf8').catch((cause) => {
    if (cause.code === 'ENOENT') return '{}'
    throw cause
  })
  return marksFile.parse(JSON.parse(text))
}

async function readSolutions(path: string, why: TaskSheet['why'], baselines: string[]) {
  const files = (await readdir(path)).filter((name) => /\.(ts|js)$/.test(name)).sort()
  const solutions = files.map(async (file) => {
    const name = file.replace(/\.(ts|js)$/, '')
    return {
      name,
      source: await readFile(join(path, file), 'utf8'),
      ...(why[name] ? { why: why[name] } : {}),
      ...(baselines.includes(name) ? { baseline: true } : {}),
    }
  })
  return Promise.all(solutions)
}

/** What the commands are given: tasks by slug, solution files, seeds. Mistakes in them are wrong usage. */
import { randomInt } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { maxSourceBytes } from '#graders/contract/limits.ts'
import { listTaskSlugs, loadTask } from '#graders/tasks/load.ts'
import { UsageError } from './print.ts'

export async function getTask(slug: string) {
  const slugs = await listTaskSlugs()
  if (slugs.includes(slug)) return loadTask(slug)
  throw new UsageError(`There is no task ${slug}. Tasks: ${slugs.join(', ')}.`)
}

/** Never reads much more than a solution may have; the judge refuses what is longer. */
export async function readSource(file: string): Promise<string> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of createReadStream(file, { end: maxSourceBytes })) chunks.push(chunk)
  } catch (cause) {
    throw new UsageError(`${file} can't be read: ${(cause as Error).message}.`, { cause })
  }
  return Buffer.concat(chunks).toString('utf8')
}

export async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  let json: unknown
  try {
    json = JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw new UsageError(`${file} can't be read as JSON: ${(cause as Error).message}.`, { cause })
  }
  const parsed = schema.safeParse(json)
  if (!parsed.success) throw new UsageError(`${file}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

const largestSeed = 2 ** 31 - 1

export function parseSeed(text: string): number {
  const seed = Number(text)
  if (/^\d+$/.test(text) && seed <= largestSeed) return seed
  throw new UsageError(`--seed takes a whole number from 0 to ${largestSeed}, not ${text}.`)
}

export function parseSeedCount(text: string): number {
  const count = Number(text)
  if (/^\d+$/.test(text) && count >= 1 && count <= 1000) return count
  throw new UsageError(`--seeds takes a whole number from 1 to 1000, not ${text}.`)
}

export const drawSeed = () => randomInt(1, largestSeed)

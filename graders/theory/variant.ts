/** Parameterised questions: putting a variant's values in, and making variants with the author's generator. */
import type { VariantParams } from '../question.ts'
import type { Execute } from '../runtime/job.ts'
import { disagreements, paramProblems } from './generator/params.ts'
import { runGenerator } from './generator/run.ts'
import { type Problem, type ProblemReason, problem } from './problem.ts'
import { kindProblems, type TheoryContent, theoryContent } from './registry.ts'

const placeholder = /\{\{(\w+)\}\}/g
/** Fields of a kind that hold a number wherever they stand; elsewhere a value is put in as text. */
const numericFields = new Set(['answer', 'absolute', 'relative', 'factor'])

/** `content` with every `{{name}}` replaced and its generator left out. A name without a value stays as it is. */
export function instantiate(content: TheoryContent, params: VariantParams): TheoryContent {
  const { generator: _, ...template } = content
  return fill(template, params) as TheoryContent
}

function fill(node: unknown, params: VariantParams, field?: string): unknown {
  if (Array.isArray(node)) return node.map((item) => fill(item, params))
  if (node && typeof node === 'object')
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, fill(value, params, key)]))
  if (typeof node !== 'string') return node
  const text = node.replace(placeholder, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  )
  const isNumber =
    text !== node && field !== undefined && numericFields.has(field) && Number.isFinite(Number(text))
  return isNumber ? Number(text) : text
}

/** Where `{{name}}` stands, except in the generator's own source. */
export function placeholdersIn(content: unknown, path: string[] = []): { path: string; name: string }[] {
  if (typeof content === 'string')
    return [...content.matchAll(placeholder)].map((match) => ({ path: path.join('.'), name: match[1]! }))
  if (!content || typeof content !== 'object') return []
  return Object.entries(content).flatMap(([key, value]) =>
    path.length === 0 && key === 'generator' ? [] : placeholdersIn(value, [...path, key]),
  )
}

export type Variant = { seed: number; params: VariantParams }

/**
 * Runs the generator in the sandbox, twice and in opposite orders, and keeps one variant for each distinct set of
 * values. Asked for few seeds, a quarter of them must differ; from 200 on, fifty.
 * @throws when the sandbox itself failed, which is no fault of the author's.
 */
export async function makeVariants(
  content: TheoryContent,
  seeds: readonly number[],
  execute: Execute,
): Promise<{ ok: true; variants: Variant[] } | Refused> {
  if (content.generator === undefined) return refuse('generator-failed', 'no generator')
  const forwards = await runGenerator(content.generator, seeds, execute)
  if (!forwards.ok) return forwards
  const backwards = await runGenerator(content.generator, [...seeds].reverse(), execute)
  if (!backwards.ok) return backwards

  const distinct = new Map<string, Variant>()
  for (const [i, seed] of seeds.entries()) {
    const { params } = forwards.made[i]!
    const same = canonical(params) === canonical(backwards.made[seeds.length - 1 - i]!.params)
    if (!same) return refuse('generator-not-reproducible', `seed ${seed}`)
    const problems = [...paramProblems(params), ...instanceProblems(content, params)]
    if (problems.length > 0) return { ok: false, problems: problems.map((found) => withSeed(found, seed)) }
    if (!distinct.has(canonical(params))) distinct.set(canonical(params), { seed, params })
  }
  const disagreed = disagreements(forwards.made)
  if (disagreed.length > 0) return { ok: false, problems: disagreed }
  const needed = Math.min(50, Math.ceil(seeds.length / 4))
  if (distinct.size < needed) return refuse('generator-few-variants', `${distinct.size} < ${needed}`)
  return { ok: true, variants: [...distinct.values()] }
}

const withSeed = (found: Problem, seed: number): Problem => ({
  ...found,
  detail: found.detail === undefined ? `seed ${seed}` : `${found.detail}, seed ${seed}`,
})

type Refused = { ok: false; problems: Problem[] }

const refuse = (reason: ProblemReason, detail: string): Refused => ({
  ok: false,
  problems: [problem('generator', reason, detail)],
})

const canonical = (params: VariantParams) =>
  JSON.stringify(Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)))

function instanceProblems(content: TheoryContent, params: VariantParams): Problem[] {
  const instance = instantiate(content, params)
  const unfilled = placeholdersIn(instance).map(({ path, name }) =>
    problem(path, 'placeholder-unfilled', `{{${name}}}`),
  )
  if (unfilled.length > 0) return unfilled
  const parsed = theoryContent.safeParse(instance)
  if (!parsed.success) return [problem(parsed.error.issues[0]!.path.join('.'), 'generator-invalid-variant')]
  return kindProblems(parsed.data)
}

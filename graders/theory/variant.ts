/** Parameterised questions: putting a variant's values in, and making variants with the author's generator. */

import { fillFigure } from '../figures/fill.ts'
import type { VariantParams } from '../question.ts'
import type { Execute } from '../runtime/job.ts'
import { runFragments } from './fragment/run.ts'
import { showFragment } from './fragment/source.ts'
import { disagreements, paramProblems } from './generator/params.ts'
import { type Made, runGenerator } from './generator/run.ts'
import { kindProblems, type TheoryContent, theoryContent } from './kinds/registry.ts'
import { fillText, namesIn } from './placeholder.ts'
import { type Problem, type ProblemReason, problem } from './problem.ts'

/** Fields of a kind that hold a number wherever they stand; elsewhere a value is put in as text. */
const numericFields = new Set(['answer', 'absolute', 'relative', 'factor'])

/**
 * `content` with every `{{name}}` replaced and its code to be read in the stem, without what made the values. A name
 * without a value stays as it is.
 */
export function instantiate(content: TheoryContent, params: VariantParams): TheoryContent {
  const { generator: _generator, fragment, throws: _throws, variants: _variants, ...template } = content
  const stem = fragment === undefined ? template.stem : showFragment(template.stem, fragment, params)
  return { ...(fill(template, params) as TheoryContent), ...(fragment !== undefined && { stem }) }
}

function fill(node: unknown, params: VariantParams, field?: string): unknown {
  if (field === 'figure') return fillFigure(node, params)
  if (Array.isArray(node)) return node.map((item) => fill(item, params))
  if (node && typeof node === 'object')
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, fill(value, params, key)]))
  if (typeof node !== 'string') return node
  const text = fillText(node, params)
  const isNumber =
    text !== node && field !== undefined && numericFields.has(field) && Number.isFinite(Number(text))
  return isNumber ? Number(text) : text
}

/** Where `{{name}}` stands, except in the question's own sources. */
export function placeholdersIn(content: unknown, path: string[] = []): { path: string; name: string }[] {
  if (typeof content === 'string') return namesIn(content).map((name) => ({ path: path.join('.'), name }))
  if (!content || typeof content !== 'object') return []
  return Object.entries(content).flatMap(([key, value]) =>
    path.length === 0 && (key === 'generator' || key === 'fragment')
      ? []
      : placeholdersIn(value, [...path, key]),
  )
}

/** Whether the question's values are made by code of its own, so that it has variants. */
export const isComputed = ({ generator, fragment }: { generator?: unknown; fragment?: unknown }): boolean =>
  generator !== undefined || fragment !== undefined

export type Variant = { seed: number; params: VariantParams }

/**
 * Runs the generator and the fragment in the sandbox, twice and in opposite orders, and keeps one variant for each
 * distinct set of values. Asked for few seeds, a quarter of them must differ; from 200 on, fifty, or as many as the
 * question says there are. A fragment without a generator makes one variant.
 * @throws when the sandbox itself failed, which is no fault of the author's.
 */
export async function makeVariants(
  content: TheoryContent,
  seeds: readonly number[],
  execute: Execute,
): Promise<{ ok: true; variants: Variant[] } | Refused> {
  const { generator, fragment } = content
  if (!isComputed(content)) return refuse('generator-failed', 'no generator')
  const asked = generator === undefined ? seeds.slice(0, 1) : seeds
  const forwards = await makeAll(content, asked, execute)
  if (!forwards.ok) return forwards
  const backwards = await makeAll(content, [...asked].reverse(), execute)
  if (!backwards.ok) return backwards

  const distinct = new Map<string, Variant>()
  for (const [i, seed] of asked.entries()) {
    const { params } = forwards.made[i]!
    const same = canonical(params) === canonical(backwards.made[asked.length - 1 - i]!.params)
    if (!same) return refuse('generator-not-reproducible', `seed ${seed}`)
    const problems = [...paramProblems(params, fragment === undefined), ...instanceProblems(content, params)]
    if (problems.length > 0) return { ok: false, problems: problems.map((found) => withSeed(found, seed)) }
    if (!distinct.has(canonical(params))) distinct.set(canonical(params), { seed, params })
  }
  const disagreed = disagreements(forwards.made)
  if (disagreed.length > 0) return { ok: false, problems: disagreed }
  const needed = Math.min(content.variants?.count ?? 50, Math.ceil(asked.length / 4))
  if (distinct.size < needed) return refuse('generator-few-variants', `${distinct.size} < ${needed}`)
  return { ok: true, variants: [...distinct.values()] }
}

/** The generator's values, joined by what the fragment makes of them. */
async function makeAll(
  { generator, fragment, throws = false }: TheoryContent,
  seeds: readonly number[],
  execute: Execute,
): Promise<{ ok: true; made: Made[] } | Refused> {
  const generated =
    generator === undefined
      ? { ok: true as const, made: seeds.map((): Made => ({ params: {}, verified: null })) }
      : await runGenerator(generator, seeds, execute, fragment === undefined)
  if (!generated.ok || fragment === undefined) return generated
  const sources = generated.made.map(({ params }) => fillText(fragment, params))
  const run = await runFragments(sources, throws, execute)
  if (!run.ok) return run
  const made: Made[] = []
  for (const [i, { params, verified }] of generated.made.entries()) {
    const found = run.params[i]!
    const twice = Object.keys(found).find(
      (name) => Object.hasOwn(params, name) && String(params[name]) !== String(found[name]),
    )
    if (twice !== undefined)
      return refuse('fragment-disagrees', `${twice}: ${params[twice]} or ${found[twice]}, seed ${seeds[i]}`)
    made.push({ params: { ...params, ...found }, verified })
  }
  return { ok: true, made }
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

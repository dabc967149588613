import { loadBank } from '#db/seed/bank/load.ts'
import { createRng } from '#graders/random.ts'
import { execute } from '#graders/runtime/execute.ts'
import { keyOf, viewTheory } from '#graders/theory/kinds/registry.ts'
import { instantiate, isComputed, makeVariants } from '#graders/theory/variant.ts'
import { drawSeed } from './inputs.ts'
import { type JsonOption, paint, printJson, UsageError } from './print.ts'

type Options = JsonOption & { seed?: number }

/** One variant as a student would get it, with its answer. A question that computes nothing has one variant. */
export async function showVariant(id: string, { json, seed = drawSeed() }: Options) {
  const question = (await loadBank()).find((candidate) => candidate.id === id)
  if (!question) throw new UsageError(`There is no question ${id} in the bank.`)
  const { content } = question
  const made = isComputed(content)
    ? await makeVariants(content, [seed], execute)
    : { ok: true as const, variants: [{ seed, params: {} }] }
  if (!made.ok) throw new Error(`The code of ${id} failed: ${JSON.stringify(made.problems)}`)
  const { params } = made.variants[0]!
  const instance = instantiate(content, params)
  const view = viewTheory(instance, createRng(seed))
  const answer = keyOf(instance)
  const { stem, explanation, kind } = instance
  if (json) return printJson({ question: id, kind, seed, params, text: stem, view, answer, explanation })
  console.log(`${paint('bold', id)}  ${kind}, seed ${seed}\n\n${stem.en}\n\n${stem.ko}\n`)
  console.log(
    `${paint('green', 'Answer')} ${JSON.stringify(answer)}\n\n${explanation.en}\n\n${explanation.ko}`,
  )
}

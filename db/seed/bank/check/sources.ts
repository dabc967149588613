/** Runs every generator and fragment of the bank in the sandbox. */
import { locales } from '#graders/contract/text.ts'
import type { Execute } from '#graders/runtime/job.ts'
import { gradeTheory, keyOf } from '#graders/theory/kinds/registry.ts'
import { instantiate, isComputed, makeVariants, type Variant } from '#graders/theory/variant.ts'
import type { BankQuestion } from '../load.ts'
import { type Finding, noFindings, type RuleResult } from './rule.ts'
import { bare, optionLists } from './texts.ts'

/** Fragments are whole programs, so fewer of them are run. */
const asked = { generator: 200, fragment: 60 }
const parallel = 2

export type Progress = (done: number, total: number, id: string) => void

/** @throws when the sandbox failed. */
export async function sources(
  bank: BankQuestion[],
  execute: Execute,
  onProgress: Progress,
): Promise<RuleResult[]> {
  const computed = bank.filter(({ content }) => isComputed(content))
  const findings: Finding[] = []
  const choices: Finding[] = []
  let made = 0
  let done = 0
  const queue = computed.values()
  const lane = async () => {
    for (const question of queue) {
      const { id, content } = question
      onProgress(done, computed.length, id)
      const seeds = Array.from(
        { length: content.fragment ? asked.fragment : asked.generator },
        (_, i) => 7_919 * (i + 1),
      )
      const result = await makeVariants(content, seeds, execute)
      done++
      if (!result.ok) {
        for (const { path, reason, detail } of result.problems)
          findings.push({ where: id, detail: [path, reason, detail].filter(Boolean).join(': ') })
        continue
      }
      made += result.variants.length
      findings.push(...keyFindings(question, result.variants))
      choices.push(...choiceFindings(question, result.variants))
    }
  }
  await Promise.all(Array.from({ length: parallel }, lane))
  const rule =
    'Every variant is finite, reproducible, in agreement with its second formula and answered by its key; fifty are distinct, or a reason says why not.'
  return [
    {
      ...noFindings('variants', rule, findings),
      measured: `${made} variants of ${computed.length} questions`,
    },
    noFindings('variant-choices', 'The choices of every variant differ in more than looks.', choices),
  ]
}

function keyFindings({ id, content }: BankQuestion, variants: Variant[]): Finding[] {
  const wrong = variants.find(({ params }) => {
    const instance = instantiate(content, params)
    return gradeTheory(instance, keyOf(instance)).score !== 1
  })
  return wrong ? [{ where: id, detail: `seed ${wrong.seed}: its key does not earn full marks` }] : []
}

function choiceFindings({ id, content }: BankQuestion, variants: Variant[]): Finding[] {
  for (const { seed, params } of variants) {
    for (const { path, options } of optionLists(instantiate(content, params))) {
      for (const locale of locales) {
        const texts = options.flatMap(({ text }) => (text ? [bare(text[locale])] : []))
        if (new Set(texts).size < texts.length)
          return [{ where: id, detail: `seed ${seed}: ${path} (${locale})` }]
      }
    }
  }
  return []
}

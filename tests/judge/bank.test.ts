import { expect, test } from 'vitest'
import { loadBank } from '#db/seed/bank/load.ts'
import { gradeTheory, keyOf } from '#graders/theory/kinds/registry.ts'
import { instantiate, makeVariants } from '#graders/theory/variant.ts'
import { execute } from './warm.ts'

const seeds = Array.from({ length: 200 }, (_, i) => 7_919 * (i + 1))
const bank = await loadBank()
const parameterised = bank.filter(({ content }) => content.generator)
const codeReading = bank.filter(({ content }) => content.fragment && !content.generator)

test('the bank has parameterised questions', () => {
  expect(parameterised.length).toBeGreaterThanOrEqual(15)
})

test.each(parameterised.map((question) => [question.id, question] as const))(
  '%s has fifty distinct variants in the sandbox, each with a key that earns full marks',
  async (_, { content }) => {
    // A fragment is a whole program for each variant.
    const made = await makeVariants(content, content.fragment ? seeds.slice(0, 60) : seeds, execute)
    if (!made.ok) throw new Error(JSON.stringify(made.problems))
    const needed = content.fragment ? 15 : 50
    expect(made.variants.length).toBeGreaterThanOrEqual(Math.min(needed, content.variants?.count ?? needed))
    for (const { params } of made.variants) {
      const instance = instantiate(content, params)
      expect(gradeTheory(instance, keyOf(instance)).score).toBe(1)
    }
  },
)

test('the code of every code-reading question runs, and its key earns full marks', async () => {
  for (const { id, content } of codeReading) {
    const made = await makeVariants(content, seeds, execute)
    if (!made.ok) throw new Error(`${id}: ${JSON.stringify(made.problems)}`)
    const instance = instantiate(content, made.variants[0]!.params)
    expect([id, gradeTheory(instance, keyOf(instance)).score]).toEqual([id, 1])
  }
})

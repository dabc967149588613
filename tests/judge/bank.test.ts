import { expect, test } from 'vitest'
import { loadBank } from '#db/seed/bank/load.ts'
import { execute } from '#graders/runtime/execute.ts'
import { gradeTheory, keyOf } from '#graders/theory/registry.ts'
import { instantiate, makeVariants } from '#graders/theory/variant.ts'

const seeds = Array.from({ length: 200 }, (_, i) => 7_919 * (i + 1))
const parameterised = (await loadBank()).filter(({ content }) => content.generator)

test('the bank has parameterised questions', () => {
  expect(parameterised.length).toBeGreaterThanOrEqual(15)
})

test.each(parameterised.map((question) => [question.id, question] as const))(
  '%s has fifty distinct variants in the sandbox, each with a key that earns full marks',
  async (_, { content }) => {
    const made = await makeVariants(content, seeds, execute)
    if (!made.ok) throw new Error(JSON.stringify(made.problems))
    expect(made.variants.length).toBeGreaterThanOrEqual(50)
    for (const { params } of made.variants) {
      const instance = instantiate(content, params)
      expect(gradeTheory(instance, keyOf(instance)).score).toBe(1)
    }
  },
)

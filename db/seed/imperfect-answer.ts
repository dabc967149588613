import type { Rng } from '#graders/random.ts'
import { keyOf, type TheoryAnswer, type TheoryContent } from '#graders/theory/kinds/registry.ts'

/** The key with probability `skill`, otherwise a mistake that a student could make; null leaves it unanswered. */
export function imperfectAnswer(content: TheoryContent, skill: number, rng: Rng): TheoryAnswer | null {
  const key = keyOf(content)
  if (rng() < skill) return key
  if (rng() < 0.2) return null
  switch (content.kind) {
    case 'single-choice':
      return { choice: rng.pick(content.choices).id }
    case 'multiple-choice':
      return { choices: content.choices.filter(() => rng() < 0.5).map(({ id }) => id) }
    case 'true-false':
      return { value: rng() < 0.5, reason: rng.pick(content.reasons).id }
    case 'numeric':
      return { text: String(rng.int(1, 40)) }
    case 'short-text':
      return { text: rng.pick(['regularisation', 'momentum', '경사하강법', 'attention']) }
    case 'matching': {
      const { pairs } = key as { pairs: Record<string, string> }
      const rights = rng.shuffle(Object.values(pairs))
      return { pairs: Object.fromEntries(Object.keys(pairs).map((left, i) => [left, rights[i]!])) }
    }
    case 'ordering':
      return { order: rng.shuffle((key as { order: string[] }).order) }
    case 'blanks': {
      const { blanks } = key as { blanks: Record<string, string> }
      return {
        blanks: Object.fromEntries(
          Object.entries(blanks).map(([name, text]) => [name, rng() < 0.5 ? text : '0']),
        ),
      }
    }
  }
}

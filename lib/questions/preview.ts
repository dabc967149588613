import { codeView } from '#graders/code/view.ts'
import { codeTask } from '#graders/contract/task.ts'
import { createRng } from '#graders/random.ts'
import { theoryContent, viewTheory } from '#graders/theory/kinds/registry.ts'
import { instantiate } from '#graders/theory/variant.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { questionForAuthor } from './author-view.ts'

/**
 * A draft as a student would see it. A parameterised one shows a variant of its latest proof, or its placeholders
 * while there is none: its code runs in the sandbox only. Undefined while the content is not well-formed.
 */
export async function previewQuestion(actor: Actor, questionId: string, content: unknown, seed: number) {
  const question = await questionForAuthor(actor, questionId)
  if (!question) return undefined
  const task = codeTask.safeParse(content)
  if (task.success) return { view: codeView(task.data), explanation: task.data.explanation }
  const theory = theoryContent.safeParse(content)
  if (!theory.success) return undefined
  const made = question.proof?.result?.type === 'variants' ? question.proof.result.variants : []
  const variant = made[Math.abs(seed) % Math.max(1, made.length)]
  const shown = instantiate(theory.data, variant?.params ?? {})
  return { view: viewTheory(shown, createRng(seed)), explanation: shown.explanation }
}

import type { ExamDefinition } from '#db/schema/exams.ts'
import { drawQuestions, matchesDraw, type PoolQuestion } from './draw.ts'

export type ExamProblem = { path: string; reason: string; have?: number; need?: number }

/** Why a definition can't be drawn from this pool, by item; empty means that every attempt gets its questions. */
export function examProblems(definition: ExamDefinition, pool: PoolQuestion[]): ExamProblem[] {
  const problems: ExamProblem[] = []
  const fixed = new Set<string>()
  for (const [s, section] of definition.sections.entries()) {
    for (const [i, item] of section.items.entries()) {
      const path = `definition.sections.${s}.items.${i}`
      if (item.type === 'draw') {
        const have = pool.filter((question) => matchesDraw(item, question)).length
        if (have < item.count) problems.push({ path, reason: 'too-few-questions', have, need: item.count })
        continue
      }
      if (!pool.some(({ questionId }) => questionId === item.questionId))
        problems.push({ path, reason: 'question-not-published' })
      if (fixed.has(item.questionId)) problems.push({ path, reason: 'question-twice' })
      fixed.add(item.questionId)
    }
  }
  if (problems.length > 0) return problems
  // Each item alone has enough; together they may still want the same questions.
  const draw = drawQuestions(definition, pool, 1, new Set())
  if (draw.ok) return []
  return [{ path: `definition.sections.${draw.section}.items.${draw.item}`, reason: 'draws-overlap' }]
}

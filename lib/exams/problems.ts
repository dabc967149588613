import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import type { ExamDefinition } from '#db/schema/exams.ts'
import { questions, questionVersions } from '#db/schema/questions.ts'
import { unitOf } from '#graders/topics.ts'

export type ExamProblem = { path: string; reason: string; have?: number; need?: number }

/**
 * Why a definition can't be drawn from this course's bank: unpublished or doubled questions, and draws that ask for
 * more than match. Draws are served in order, so a question that an earlier one could take counts once.
 */
export async function examProblems(tx: Tx, courseId: string, definition: ExamDefinition): Promise<ExamProblem[]> {
  const bank = await tx
    .selectDistinctOn([questions.id], {
      id: questions.id,
      kind: questions.kind,
      topics: questionVersions.topics,
      difficulty: questionVersions.difficulty,
    })
    .from(questions)
    .innerJoin(questionVersions, eq(questionVersions.questionId, questions.id))
    .where(and(eq(questions.courseId, courseId), isNull(questions.retiredAt)))
    .orderBy(questions.id, questionVersions.number)
  const known = new Map(bank.map((question) => [question.id, question]))
  const problems: ExamProblem[] = []
  const fixed = new Set<string>()
  let drawn = 0
  definition.sections.forEach((section, s) => {
    section.items.forEach((item, i) => {
      const path = `definition.sections.${s}.items.${i}`
      if (item.type === 'fixed') {
        if (!known.has(item.questionId)) problems.push({ path, reason: 'question-not-published' })
        if (fixed.has(item.questionId)) problems.push({ path, reason: 'question-twice' })
        fixed.add(item.questionId)
        return
      }
      const matches = bank.filter(
        (question) =>
          (item.kinds.length === 0 || item.kinds.includes(question.kind)) &&
          (item.difficulties.length === 0 || item.difficulties.includes(question.difficulty)) &&
          (item.topics.length === 0 || question.topics.some((topic) => item.topics.includes(topic))) &&
          (item.units.length === 0 || question.topics.some((topic) => item.units.includes(unitOf(topic)))),
      )
      if (matches.length < item.count)
        problems.push({ path, reason: 'too-few-questions', have: matches.length, need: item.count })
      drawn += item.count
    })
  })
  if (drawn + fixed.size > bank.length)
    problems.push({ path: 'definition', reason: 'too-few-questions', have: bank.length, need: drawn + fixed.size })
  return problems
}

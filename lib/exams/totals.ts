import type { ExamDefinition } from '#db/schema/exams.ts'

/** How many questions some sections ask and what they are worth together. */
export function totalsOf(sections: ExamDefinition['sections']): { questionCount: number; points: number } {
  const items = sections.flatMap((section) => section.items)
  const counted = items.map((item) => ({ count: item.type === 'draw' ? item.count : 1, points: item.points }))
  return {
    questionCount: counted.reduce((sum, { count }) => sum + count, 0),
    points: counted.reduce((sum, { count, points }) => sum + count * points, 0),
  }
}

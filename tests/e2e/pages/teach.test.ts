import { asc, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { questions, questionVersions } from '#db/schema/questions.ts'
import { reportAsStaff } from '#lib/questions/reports/report.ts'
import { accounts } from '../support/browser.ts'
import { actorOf, examIdOf } from '../support/demo.ts'
import { readsEveryPage } from '../support/read-pages.ts'

readsEveryPage(accounts.instructor, async () => {
  const rows = await db
    .select({ id: questions.id, kind: questions.kind })
    .from(questions)
    .orderBy(asc(questions.slug))
  // One page of each kind of question.
  const byKind = new Map(rows.map(({ id, kind }) => [kind, id]))
  const asked = byKind.get('multiple-choice')!
  await reportOn(asked)
  return {
    questions: '/teach/questions',
    exams: '/teach/exams',
    people: '/teach/people',
    ...Object.fromEntries([...byKind].map(([kind, id]) => [`question-${kind}`, `/teach/questions/${id}`])),
    exam: `/teach/exams/${await examIdOf('practice-midterm-1')}`,
    'questions-found': '/teach/questions?difficulty=3&unit=7',
    'questions-import': '/teach/questions/import',
    'question-preview': `/teach/questions/${byKind.get('numeric')}/preview`,
    'question-use': `/teach/questions/${asked}/use`,
    'question-reports': `/teach/questions/${asked}/reports`,
  }
})

async function reportOn(questionId: string) {
  const [version] = await db
    .select({ id: questionVersions.id })
    .from(questionVersions)
    .where(eq(questionVersions.questionId, questionId))
  const said = { category: 'unclear' as const, body: 'What does “all” refer to?' }
  const ta = await actorOf(accounts.ta)
  await reportAsStaff(ta, { versionId: version!.id, variantId: null, ...said }, new Date())
}

/** Each kind of question with what is hardest to show of it, asked as in an exam: the same questions in every run. */
import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { exams } from '#db/schema/exams.ts'
import { questions } from '#db/schema/questions.ts'
import { loadGivenQuestions } from '#lib/attempts/load.ts'
import { startPreview } from '#lib/attempts/start-attempt.ts'
import { createExam, saveExam } from '#lib/exams/author.ts'
import { accounts } from '../support/browser.ts'
import { actorOf } from '../support/demo.ts'
import { readsEveryPage } from '../support/read-pages.ts'

const asked = {
  'formulas-as-choices': 'scaled-dot-product-formula',
  'numbers-and-words': 'generalisation-gap',
  'figures-as-choices': 'underfitting-which-curve',
  'several-choices': 'kl-properties',
  'pairs-of-formulas': 'match-metric-formula',
  steps: 'reparameterization-order',
  number: 'spread-of-dot-products',
  words: 'elbo-abbreviation',
  'truth-with-reason': 'gan-half-claim',
  code: 'softmax',
}

readsEveryPage(accounts.instructor, async () => {
  const now = new Date()
  const instructor = await actorOf(accounts.instructor)
  const [exam] = await db.select().from(exams).where(eq(exams.slug, 'practice-midterm-1'))
  const known = await db.select({ id: questions.id, slug: questions.slug }).from(questions)
  const idOf = new Map(known.map(({ id, slug }) => [slug, id]))
  const title = { en: 'One of each', ko: '하나씩' }
  const slugs = Object.values(asked)
  const items = slugs.map((slug) => ({ type: 'fixed', questionId: idOf.get(slug), points: 1 }))
  const created = await createExam(instructor, { courseId: exam!.courseId, slug: 'one-of-each', title }, now)
  const examId = created.ok ? created.examId : ''
  const { opensAt, closesAt, maxAttempts, release } = exam!
  const saved = await saveExam(
    instructor,
    examId,
    {
      ...{ title, opensAt, closesAt, maxAttempts, release, durationMinutes: 60 },
      definition: { sections: [{ title, shuffle: false, items }], avoid: [] },
    },
    now,
  )
  const started = saved.ok ? await startPreview(instructor, examId, now) : undefined
  if (!started?.ok) throw new Error('The exam could not be previewed', { cause: started ?? saved })
  const { attemptId } = started
  const given = await loadGivenQuestions(db, attemptId)
  return Object.fromEntries(
    Object.keys(asked).map((name, i) => [`question-${name}`, `/attempts/${attemptId}/${given[i]!.position}`]),
  )
})

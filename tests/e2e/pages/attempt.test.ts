/** An attempt as its student sees it. What each kind of question shows is read in questions.test.ts. */
import { db } from '#db/client.ts'
import { loadGivenQuestions } from '#lib/attempts/load.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { actorOf, examIdOf } from '../support/demo.ts'
import { readsEveryPage } from '../support/read-pages.ts'

const email = 'student5@argmax.test'

readsEveryPage(email, async () => {
  const student = await actorOf(email)
  const started = await startAttempt(student, await examIdOf('practice-midterm-3'), new Date())
  const attemptId = started.ok ? started.attemptId : ''
  const given = await loadGivenQuestions(db, attemptId)
  const code = given.find(({ kind }) => kind === 'code')
  return {
    'attempt-first': `/attempts/${attemptId}/1`,
    'attempt-code': `/attempts/${attemptId}/${code!.position}`,
  }
})

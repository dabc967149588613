import { saveAnswer } from '#lib/attempts/save-answer.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { checkAnswer } from '#lib/practice/check-answer.ts'
import { startPractice } from '#lib/practice/start-practice.ts'
import { quizView } from '#lib/study/quiz/quiz-view.ts'
import { startQuiz } from '#lib/study/quiz/start-quiz.ts'
import { actorOf, examIdOf, finishedAttempt } from '../support/demo.ts'
import { readsEveryPage } from '../support/read-pages.ts'

const email = 'student3@argmax.test'

readsEveryPage(email, async () => {
  const student = await actorOf(email)
  const examId = await examIdOf('practice-midterm-1')
  const practice = await startPractice(student, { topic: 'softmax' }, new Date())
  return {
    home: '/',
    practice: '/practice',
    unit: '/practice/units/networks',
    topic: '/practice/topics/softmax',
    due: '/practice/due',
    'due-cards': '/practice/due/cards',
    'not-found': '/nowhere',
    account: '/account',
    'practice-question': `/practice/${practice.ok ? practice.attemptId : ''}`,
    ...(await studyPages(student)),
    'exam-intro': `/exams/${examId}`,
    result: `/attempts/${await finishedAttempt(email, examId)}/result`,
  }
})

/** A quiz after its first answer, which also makes a card that is due. */
async function studyPages(student: Actor) {
  const now = new Date()
  const started = await startQuiz(student, { unit: 7, size: 5 }, now)
  const quizId = started.ok ? started.quizId : ''
  const { attemptId } = (await quizView(student, quizId, now))!.current!
  await saveAnswer(student, { attemptId, position: 1, answer: {} }, now)
  await checkAnswer(student, attemptId, now)
  return { 'quiz-answered': `/practice/quiz/${quizId}` }
}

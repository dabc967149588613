/** Mastery: how much of a topic a student is shown to know. */
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { exams } from '#db/schema/exams.ts'
import { closeAttempt } from '#lib/attempts/close-attempt.ts'
import { saveAnswer } from '#lib/attempts/save-answer.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { studyTopic, studyUnits } from '#lib/study/study-units.ts'
import { canariesIn } from '../../support/canary.ts'
import { makeExamCourse, makePerson } from '../../support/course.ts'
import { withDatabase } from '../../support/database.ts'
import { day, makeStudyCourse, practise, unit } from '../../support/study.ts'

withDatabase()

let courseId: string
beforeAll(async () => {
  courseId = await makeStudyCourse()
})

describe('mastery', () => {
  test('follows practice, topic by topic, over all units and topics of the course', async () => {
    const student = await makePerson(courseId, 'student')
    for (const minute of ['00', '01', '02']) await practise(student, true, day(4, `01:${minute}:00`))
    const units = await studyUnits(student, day(4, '02:00:00'))
    expect(units).toHaveLength(14)
    expect(units.flatMap(({ topics }) => topics)).toHaveLength(151)
    const softmax = (await studyTopic(student, 'softmax', day(4, '02:00:00')))!
    expect(softmax.topic).toMatchObject({ questionCount: 3, mastery: { level: 'strong', answers: 3 } })
    expect(softmax.topic.mastery.lastAt).toEqual(day(4, '01:02:00'))
    expect(softmax.unit).toMatchObject({ number: unit, questionCount: 4 })
    expect((await studyTopic(student, 'mse', day(4)))!.topic.mastery).toMatchObject({
      level: 'unknown',
      answers: 0,
    })
    for (const id of ['nothing', '__proto__', '../etc'])
      expect(await studyTopic(student, id, day(4))).toBeUndefined()
    expect(canariesIn(units)).toEqual([])
  })

  test('counts a released exam and nothing of one that is not', async () => {
    const { student, exam } = await makeExamCourse({ release: 'manual' })
    const started = await startAttempt(student, exam.id, day(4))
    const attemptId = started.ok ? started.attemptId : ''
    await saveAnswer(student, { attemptId, position: 1, answer: { choice: 'b' } }, day(4))
    await closeAttempt(student, attemptId, day(4, '02:00:00'))
    const answers = async (now: Date) => (await studyTopic(student, 'softmax', now))!.topic.mastery.answers
    expect(await answers(day(5))).toBe(0)
    await db
      .update(exams)
      .set({ releasedAt: day(6) })
      .where(eq(exams.id, exam.id))
    expect(await answers(day(7))).toBe(1)
  })
})

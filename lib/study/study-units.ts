/** All units and topics of the course with what a student knows of each. */

import type { LocalText } from '#graders/contract/text.ts'
import { topics, units } from '#graders/topics.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { practicePool } from '#lib/practice/pool.ts'
import { type PracticeTask, taskTitles } from '#lib/practice/practice-index.ts'
import { gradedAnswers } from './graded-answers.ts'
import { type Mastery, masteryOf } from './mastery.ts'

export type StudyTopic = {
  id: string
  unit: number
  title: LocalText
  /** Theory questions that can be practised now. */
  questionCount: number
  mastery: Mastery
}

export type StudyUnit = {
  number: number
  slug: string
  title: LocalText
  /** Theory questions about it, for its quiz. */
  questionCount: number
  topics: StudyTopic[]
  tasks: PracticeTask[]
  mastery: Mastery
}

export async function studyUnits(actor: Actor, now: Date): Promise<StudyUnit[]> {
  const pool = await practicePool(actor, now)
  const theory = pool.filter(({ kind }) => kind !== 'code')
  const code = pool.filter(({ kind }) => kind === 'code')
  const answers = await gradedAnswers(actor, now)
  const titles = await taskTitles(code.map(({ versionId }) => versionId))
  return units.map(({ number, slug, title }) => {
    const own = topics.filter(({ unit }) => unit === number)
    const ids = new Set(own.map(({ id }) => id))
    return {
      ...{ number, slug, title },
      questionCount: theory.filter((question) => question.units[0] === number).length,
      topics: own.map((topic) => ({
        ...topic,
        questionCount: theory.filter((question) => question.topics.includes(topic.id)).length,
        mastery: masteryOf(answers, topic.id, now),
      })),
      tasks: code
        .filter((question) => question.units[0] === number)
        .map(({ questionId, versionId, topics, difficulty }) => ({
          ...{ questionId, topics, difficulty, unit: number },
          title: titles.get(versionId)!,
        })),
      mastery: masteryOf(
        answers.filter(({ topics }) => ids.has(topics[0]!)),
        undefined,
        now,
      ),
    }
  })
}

/** Undefined for what is no unit of the course. */
export async function studyUnit(actor: Actor, slug: string, now: Date): Promise<StudyUnit | undefined> {
  if (!units.some((unit) => unit.slug === slug)) return undefined
  return (await studyUnits(actor, now)).find((unit) => unit.slug === slug)
}

export async function studyTopic(
  actor: Actor,
  id: string,
  now: Date,
): Promise<{ unit: StudyUnit; topic: StudyTopic } | undefined> {
  if (!topics.some((topic) => topic.id === id)) return undefined
  for (const unit of await studyUnits(actor, now)) {
    const topic = unit.topics.find((each) => each.id === id)
    if (topic) return { unit, topic }
  }
  return undefined
}

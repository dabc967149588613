/** What can be practised: topics with their numbers of questions, and the coding tasks. */
import { inArray } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { questionVersions } from '#db/schema/questions.ts'
import type { CodeTask } from '#graders/contract/task.ts'
import type { LocalText } from '#graders/contract/text.ts'
import { topics, units } from '#graders/topics.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { practicePool } from './pool.ts'

export type PracticeTopic = { id: string; title: LocalText; questionCount: number }
export type PracticeTask = {
  questionId: string
  title: LocalText
  unit: number
  topics: string[]
  difficulty: number
}
export type PracticeUnit = {
  number: number
  slug: string
  title: LocalText
  topics: PracticeTopic[]
  tasks: PracticeTask[]
}

/** Units and topics in the order of the course; those without a question are left out. */
export async function practiceIndex(actor: Actor, now: Date): Promise<PracticeUnit[]> {
  const pool = await practicePool(actor, now)
  const code = pool.filter(({ kind }) => kind === 'code')
  const titles = await taskTitles(code.map(({ versionId }) => versionId))
  return units
    .map(({ number, slug, title }) => ({
      ...{ number, slug, title },
      topics: topics
        .filter((topic) => topic.unit === number)
        .map(({ id, title }) => ({
          id,
          title,
          questionCount: pool.filter((question) => isTheoryOn(question, id)).length,
        }))
        .filter(({ questionCount }) => questionCount > 0),
      tasks: code
        .filter((question) => question.units[0] === number)
        .map(({ questionId, versionId, topics, difficulty }) => ({
          ...{ questionId, topics, difficulty, unit: number },
          title: titles.get(versionId)!,
        })),
    }))
    .filter(({ topics, tasks }) => topics.length + tasks.length > 0)
}

const isTheoryOn = ({ kind, topics }: { kind: string; topics: string[] }, topic: string) =>
  kind !== 'code' && topics.includes(topic)

export async function taskTitles(versionIds: string[]): Promise<Map<string, LocalText>> {
  if (versionIds.length === 0) return new Map()
  const rows = await db
    .select({ id: questionVersions.id, content: questionVersions.content })
    .from(questionVersions)
    .where(inArray(questionVersions.id, versionIds))
  return new Map(rows.map(({ id, content }) => [id, (content as CodeTask).title]))
}

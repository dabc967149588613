/** How well somebody knows a topic, from their graded answers. */

export type GradedAnswer = {
  questionId: string
  /** The first one is what the question is about; the others it touches. */
  topics: string[]
  /** 1 to 5. */
  difficulty: number
  /** Share of the points, 0 to 1. */
  share: number
  at: Date
}

export const masteryLevels = ['unknown', 'weak', 'growing', 'strong'] as const
export type MasteryLevel = (typeof masteryLevels)[number]

export type Mastery = {
  level: MasteryLevel
  /** Expected share of the points of a question of middling difficulty, 0 to 1; null while the level is unknown. */
  share: number | null
  /** Graded answers that it rests on. */
  answers: number
  lastAt: Date | null
}

export const nothingKnown: Mastery = { level: 'unknown', share: null, answers: 0, lastAt: null }

const dayMs = 86_400_000
/** What was known two months ago says half as much about today. */
const halfLifeDays = 60
/** An answer to the same question, seen and explained since, says half as much with every later one. */
const repeatWeight = 0.5
const touchedWeight = 0.5
/** About two different questions on the topic itself, answered lately. */
const enoughEvidence = 1.75
const growingFrom = 0.5
const strongFrom = 0.75

/**
 * The mean of a Beta distribution that begins at Beta(1/2, 1/2): every answer adds its share to one side and the rest to
 * the other, weighted by its age, by how often the question was answered later, and by difficulty. Difficulty works both
 * ways: being right about a hard question says more than about an easy one (0.6 to 1.4), and being wrong less.
 * `topic` undefined: over everything, as for a whole unit's answers.
 */
export function masteryOf(answers: GradedAnswer[], topic: string | undefined, now: Date): Mastery {
  const about = answers.filter(({ topics }) => topic === undefined || topics.includes(topic))
  const newestFirst = about.toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const later = new Map<string, number>()
  let [right, wrong, evidence] = [0.5, 0.5, 0]
  for (const { questionId, topics, difficulty, share, at } of newestFirst) {
    const repeats = later.get(questionId) ?? 0
    later.set(questionId, repeats + 1)
    const ageDays = Math.max(0, now.getTime() - at.getTime()) / dayMs
    const weight =
      0.5 ** (ageDays / halfLifeDays) *
      repeatWeight ** repeats *
      (topic === undefined || topics[0] === topic ? 1 : touchedWeight)
    const hardness = 0.2 * (difficulty - 3)
    right += weight * (1 + hardness) * share
    wrong += weight * (1 - hardness) * (1 - share)
    evidence += weight
  }
  const lastAt = newestFirst[0]?.at ?? null
  if (evidence < enoughEvidence) return { ...nothingKnown, answers: about.length, lastAt }
  const share = right / (right + wrong)
  return { level: levelOf(share), share, answers: about.length, lastAt }
}

function levelOf(share: number): MasteryLevel {
  if (share < growingFrom) return 'weak'
  return share < strongFrom ? 'growing' : 'strong'
}

/** Which questions of a unit a quiz asks: the same candidates, size and seed give the same quiz. */
import { createRng } from '#graders/random.ts'
import type { MasteryLevel } from '../mastery.ts'

export type QuizCandidate = {
  questionId: string
  topic: string
  kind: string
  difficulty: number
  /** Of its topic. */
  level: MasteryLevel
  /** Practised before. */
  seen: boolean
}

/** What is weak or was never answered comes first; what is known well still comes now and then. */
const levelWeights: Record<MasteryLevel, number> = { weak: 3, unknown: 2, growing: 1.5, strong: 0.6 }
const unseenWeight = 2
/** What the quiz has already becomes less likely, so that it mixes. */
const sameTopic = 0.25
const sameKind = 0.75
const sameDifficulty = 0.75

/** As many as there are when there are fewer than `size`. */
export function drawQuiz(candidates: QuizCandidate[], size: number, seed: number): QuizCandidate[] {
  const rng = createRng(`${seed}/quiz`)
  const left = candidates.map((candidate) => ({ candidate, weight: baseWeight(candidate) }))
  const drawn: QuizCandidate[] = []
  while (drawn.length < size && left.length > 0) {
    const total = left.reduce((sum, { weight }) => sum + weight, 0)
    let at = rng() * total
    const index = left.findIndex(({ weight }) => {
      at -= weight
      return at < 0
    })
    const [{ candidate }] = left.splice(index === -1 ? left.length - 1 : index, 1) as [(typeof left)[number]]
    drawn.push(candidate)
    for (const other of left) other.weight *= likeness(other.candidate, candidate)
  }
  return drawn
}

const baseWeight = ({ level, seen }: QuizCandidate) => levelWeights[level] * (seen ? 1 : unseenWeight)

const likeness = (a: QuizCandidate, b: QuizCandidate) =>
  (a.topic === b.topic ? sameTopic : 1) *
  (a.kind === b.kind ? sameKind : 1) *
  (a.difficulty === b.difficulty ? sameDifficulty : 1)

export type RepeatCandidate = { questionId: string; topics: string[]; variantCount: number }

/**
 * What comes back for an answer that was not right: another variant of the question, else another question of its topic
 * that the quiz does not have, else the same one. Undefined when none of them can be practised.
 */
export function drawRepeat(
  wrong: { questionId: string; topic: string },
  candidates: RepeatCandidate[],
  asked: ReadonlySet<string>,
  seed: string,
): string | undefined {
  const same = candidates.find(({ questionId }) => questionId === wrong.questionId)
  if (same && same.variantCount > 1) return same.questionId
  const fresh = candidates.filter(({ questionId }) => !asked.has(questionId))
  const about = fresh.filter(({ topics }) => topics[0] === wrong.topic)
  const touching = fresh.filter(({ topics }) => topics.includes(wrong.topic))
  const others = about.length > 0 ? about : touching
  return others.length > 0 ? createRng(seed).pick(others).questionId : same?.questionId
}

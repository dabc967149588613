/** Which questions one attempt gets: an exam's blueprint, a pool and a seed give the same answer every time. */
import type { ExamDefinition, ExamItem } from '#db/schema/exams.ts'
import { createRng, type Rng } from '#graders/random.ts'

export type PoolQuestion = {
  questionId: string
  versionId: string
  kind: string
  topics: string[]
  /** Units of its topics. */
  units: number[]
  difficulty: number
}

export type DrawnQuestion = { question: PoolQuestion; section: number; points: number }
export type Draw =
  | { ok: true; questions: DrawnQuestion[] }
  | { ok: false; reason: 'not-enough-questions'; section: number; item: number }

type DrawItem = Extract<ExamItem, { type: 'draw' }>
/** One place of the exam to be filled. */
type Slot = { section: number; item: number; points: number; candidates: PoolQuestion[] }

export function matchesDraw(
  item: DrawItem,
  question: Pick<PoolQuestion, 'kind' | 'topics' | 'units' | 'difficulty'>,
) {
  const any = <T>(wanted: T[], have: T[]) =>
    wanted.length === 0 || have.some((value) => wanted.includes(value))
  return (
    any(item.kinds, [question.kind]) &&
    any(item.difficulties, [question.difficulty]) &&
    any(item.topics, question.topics) &&
    any(item.units, question.units)
  )
}

/**
 * Fails only when no assignment exists: places with few candidates may take a question from places with many.
 * Questions in `avoid` are drawn when there are no others, and topics repeat only then.
 */
export function drawQuestions(
  definition: Pick<ExamDefinition, 'sections'>,
  pool: PoolQuestion[],
  seed: number,
  avoid: ReadonlySet<string>,
): Draw {
  const fixedIds = new Set(definition.sections.flatMap(({ items }) => items.flatMap(fixedId)))
  const drawable = pool.filter(({ questionId }) => !fixedIds.has(questionId))
  const slots = slotsOf(definition, pool, drawable, createRng(`${seed}/draw`))
  const empty = slots.find(({ candidates }) => candidates.length === 0)
  if (empty) return { ok: false, reason: 'not-enough-questions', section: empty.section, item: empty.item }

  const taken = new Map<string, Slot>()
  const given = new Map<Slot, PoolQuestion>()
  const unfilled: Slot[] = []
  const byScarcity = slots.toSorted((a, b) => a.candidates.length - b.candidates.length)
  for (const slot of byScarcity) if (!fill(slot, (id) => !avoid.has(id))) unfilled.push(slot)
  for (const slot of unfilled) {
    if (!fill(slot, () => true))
      return { ok: false, reason: 'not-enough-questions', section: slot.section, item: slot.item }
  }

  const ordered = slots.map((slot) => ({
    question: given.get(slot)!,
    section: slot.section,
    points: slot.points,
  }))
  return { ok: true, questions: shuffleSections(definition, ordered, seed) }

  /** Kuhn's augmenting path: a question that another place holds is taken when that place finds a new one. */
  function fill(slot: Slot, allowed: (questionId: string) => boolean, visited = new Set<string>()): boolean {
    const usedTopics = new Set([...given.values()].map(({ topics }) => topics[0]))
    const candidates = slot.candidates.filter(
      ({ questionId }) => allowed(questionId) && !visited.has(questionId),
    )
    const fresh = candidates.filter(({ questionId }) => !taken.has(questionId))
    const preferred = fresh.find(({ topics }) => !usedTopics.has(topics[0])) ?? fresh[0]
    if (preferred) return give(slot, preferred)
    for (const candidate of candidates) {
      if (visited.has(candidate.questionId)) continue
      visited.add(candidate.questionId)
      if (fill(taken.get(candidate.questionId)!, allowed, visited)) return give(slot, candidate)
    }
    return false
  }

  function give(slot: Slot, question: PoolQuestion): true {
    taken.set(question.questionId, slot)
    given.set(slot, question)
    return true
  }
}

const fixedId = (item: ExamItem) => (item.type === 'fixed' ? [item.questionId] : [])

function slotsOf(
  definition: Pick<ExamDefinition, 'sections'>,
  pool: PoolQuestion[],
  drawable: PoolQuestion[],
  rng: Rng,
): Slot[] {
  const slots: Slot[] = []
  for (const [section, { items }] of definition.sections.entries()) {
    for (const [item, asked] of items.entries()) {
      const { points } = asked
      if (asked.type === 'fixed') {
        const candidates = pool.filter(({ questionId }) => questionId === asked.questionId)
        slots.push({ section, item, points, candidates })
        continue
      }
      const matching = drawable.filter((question) => matchesDraw(asked, question))
      for (let i = 0; i < asked.count; i++)
        slots.push({ section, item, points, candidates: rng.shuffle(matching) })
    }
  }
  return slots
}

function shuffleSections(
  definition: Pick<ExamDefinition, 'sections'>,
  ordered: DrawnQuestion[],
  seed: number,
): DrawnQuestion[] {
  return definition.sections.flatMap(({ shuffle }, section) => {
    const own = ordered.filter((drawn) => drawn.section === section)
    return shuffle ? createRng(`${seed}/order/${section}`).shuffle(own) : own
  })
}

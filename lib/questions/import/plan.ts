/** What importing question files changes in a course: decided from facts alone, so that it can be told beforehand. */
import type { QuestionKind } from '#graders/question.ts'

export type Offered = { slug: string; kind: QuestionKind; hash: string }

/** A question of the course, and what its people did to it. */
export type Known = {
  id: string
  slug: string
  kind: string
  /** Of all its versions, the newest last. */
  hashes: string[]
  /** Somebody made it here, so it never came from a file. */
  madeHere: boolean
  /** Somebody published the newest version here. */
  editedHere: boolean
  retired: boolean
  /** It was retired because its file was gone. */
  retiredByImport: boolean
}

export type Plan = {
  add: string[]
  change: string[]
  bringBack: string[]
  retire: string[]
  /** Left as they are: edited here since, or of another kind than the file's, whose slug is then another question's. */
  kept: { slug: string; why: 'edited-here' | 'made-here' | 'other-kind' }[]
}

/**
 * A file that was changed becomes a new version, one that is gone a retired question; what people of the course wrote or
 * retired themselves stays theirs. `complete`: whether `offered` is all there is, so that what is missing is gone.
 */
export function planImport(offered: Offered[], known: Known[], complete: boolean): Plan {
  const plan: Plan = { add: [], change: [], bringBack: [], retire: [], kept: [] }
  const bySlug = new Map(known.map((question) => [question.slug, question]))
  for (const { slug, kind, hash } of offered) {
    const question = bySlug.get(slug)
    if (!question) {
      plan.add.push(slug)
      continue
    }
    if (question.retiredByImport) plan.bringBack.push(slug)
    if (question.hashes.at(-1) === hash) continue
    const why = reasonToKeep(question, kind, hash)
    if (why === 'same') continue
    if (why) plan.kept.push({ slug, why })
    else plan.change.push(slug)
  }
  const slugs = new Set(offered.map(({ slug }) => slug))
  if (complete)
    plan.retire = known
      .filter(({ slug, madeHere, retired }) => !slugs.has(slug) && !madeHere && !retired)
      .map(({ slug }) => slug)
  return plan
}

function reasonToKeep({ kind, hashes, madeHere, editedHere }: Known, offeredKind: string, hash: string) {
  if (madeHere) return 'made-here'
  if (kind !== offeredKind) return 'other-kind'
  // An edit stands on an older version of the file: only a file that changed since is news.
  if (editedHere) return hashes.includes(hash) ? 'same' : 'edited-here'
  return undefined
}

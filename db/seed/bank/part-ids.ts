/** Names for the parts of a question written as YAML, where authors write only texts. */
import { createRng } from '#graders/random.ts'

type Fields = Record<string, unknown>

/**
 * A copy of `question` with ids on its choices, pairs, items and options. Ids reach students, and an id that counts
 * up would give away the right order or partner, so they are letters drawn by the question's own id: always the same
 * for the same question, so that answers stay valid when the bank is loaded again.
 */
export function withPartIds(question: Fields, questionId: string): Fields {
  const letters = (stream: string) =>
    createRng(`${questionId}/${stream}`).shuffle([...'abcdefghijklmnopqrst'])
  const lists: Record<string, (list: Fields[]) => unknown> = {
    choices: (list) => list.map((choice, i) => ({ id: letters('choices')[i], correct: false, ...choice })),
    reasons: (list) => list.map((reason, i) => ({ id: letters('reasons')[i], correct: false, ...reason })),
    items: (list) => list.map((item, i) => ({ id: letters('items')[i], ...asPart(item) })),
    pairs: (list) =>
      list.map((pair, i) => ({ id: letters('lefts')[i], rightId: letters('rights')[i], ...pair })),
    extra: (list) => list.map((item, i) => ({ id: letters('rights').at(-1 - i), ...asPart(item) })),
  }
  const withIds = mapFields(question, (field, value) => (isList(value) && lists[field]?.(value)) || value)
  if (!isFields(question.blanks)) return withIds
  const blanks = mapFields(question.blanks, (name, blank) =>
    isFields(blank) && isList(blank.options)
      ? {
          ...blank,
          options: blank.options.map((option, i) => ({
            id: letters(`blanks/${name}`)[i],
            correct: false,
            ...option,
          })),
        }
      : blank,
  )
  return { ...withIds, blanks }
}

/** Authors write only the text; a question that was exported may bring its ids. */
const asPart = (item: Fields): Fields => ('text' in item ? item : { text: item })

const mapFields = (fields: Fields, map: (field: string, value: unknown) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, map(field, value)]))

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isList = (value: unknown): value is Fields[] => Array.isArray(value) && value.every(isFields)

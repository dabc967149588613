/** What a search leaves of the practice index. */
import type { Mastery } from '#lib/study/mastery.ts'

export type BrowsedTopic = {
  id: string
  title: string
  words: string
  questionCount: number
  mastery: Pick<Mastery, 'level' | 'share'>
}
export type BrowsedTask = { questionId: string; title: string; words: string; difficulty: number }
export type BrowsedUnit = {
  number: number
  slug: string
  title: string
  topics: BrowsedTopic[]
  tasks: BrowsedTask[]
}

export type Shown = 'all' | 'topics' | 'tasks'
export type Filter = { text: string; unit: number | null; shown: Shown }

/** Every word of the text must be found; a unit whose title has them all keeps everything in it. */
export function matchUnits(units: BrowsedUnit[], { text, unit, shown }: Filter): BrowsedUnit[] {
  const wanted = folded(text).split(/\s+/).filter(Boolean)
  const has = (words: string) => wanted.every((word) => folded(words).includes(word))
  return units
    .filter(({ number }) => unit === null || number === unit)
    .map((each) => {
      const whole = has(each.title)
      return {
        ...each,
        topics: shown === 'tasks' ? [] : each.topics.filter(({ words }) => whole || has(words)),
        tasks: shown === 'topics' ? [] : each.tasks.filter(({ words }) => whole || has(words)),
      }
    })
    .filter(({ topics, tasks }) => topics.length + tasks.length > 0)
}

/** A Mac types Korean in parts; NFC puts them together. */
const folded = (text: string) => text.normalize('NFC').toLowerCase()

/** Two texts with what they begin and end with in common, in whole words. */
export function compareTexts(before: string, after: string) {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const shorter = Math.min(old.length, now.length)
  let start = 0
  while (start < shorter && old[start] === now[start]) start++
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++
  const join = (words: string[], from: number, to: number) => words.slice(from, to).join('')
  return {
    start: join(old, 0, start),
    before: join(old, start, old.length - end),
    after: join(now, start, now.length - end),
    end: join(old, old.length - end, old.length),
  }
}

/** Words and what is between them: joined they are the text again. */
const wordsOf = (text: string): string[] => text.match(/\s+|\S+/g) ?? []

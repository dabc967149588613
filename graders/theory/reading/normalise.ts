/** When two short texts count as the same word: spelling habits are forgiven, other words are not. */

/**
 * NFKC (full-width letters, decomposed Hangul), lower case, no spaces, hyphens or punctuation. A full stop between two
 * digits stays, since 1.5 and 15 differ; so do symbols such as + and =.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2212]/g, '-')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '')
    .replace(/[\s\p{C}]|(?!\.)\p{P}/gu, '')
}

/** From this length on one slip of the keyboard can't turn one term into another by accident. */
const minLettersForTypos = 6

/** Whether `given` is one of `forms`; `typos` of 1 forgives one slip in words of six letters or more. */
export function matchesForm(given: string, forms: readonly string[], typos: 0 | 1 = 0): boolean {
  const answer = normalise(given)
  if (answer === '') return false
  return forms.some((form) => {
    const expected = normalise(form)
    if (expected === answer) return expected !== ''
    return typos === 1 && [...expected].length >= minLettersForTypos && isOneSlip(answer, expected)
  })
}

/**
 * Like matchesForm, and "과적합(overfitting)" counts too: students often write a term in both languages. Both halves must
 * be accepted, so adding a guess in brackets can't help.
 */
export function matchesEither(given: string, forms: readonly string[], typos: 0 | 1 = 0): boolean {
  if (matchesForm(given, forms, typos)) return true
  const halves = /^([^()]+)\(([^()]+)\)\s*$/.exec(given.normalize('NFKC'))
  return halves?.slice(1).every((half) => matchesForm(half, forms, typos)) ?? false
}

/** One letter more, less, other, or two neighbours swapped. */
function isOneSlip(a: string, b: string): boolean {
  const left = [...a]
  const right = [...b]
  if (Math.abs(left.length - right.length) > 1) return false
  let start = 0
  while (start < left.length && left[start] === right[start]) start++
  let end = 0
  while (
    end < Math.min(left.length, right.length) - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  )
    end++
  const leftRest = left.slice(start, left.length - end)
  const rightRest = right.slice(start, right.length - end)
  if (leftRest.length <= 1 && rightRest.length <= 1) return true
  const swapped = leftRest.length === 2 && rightRest.length === 2
  return swapped && leftRest[0] === rightRest[1] && leftRest[1] === rightRest[0]
}

/** Numbers in prose, however they are written: 175 billion and 1,750억 are one. */
import type { LocalText } from '#graders/contract/text.ts'
import { proseOf } from './texts.ts'

const englishUnits: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }
const koreanUnits: Record<string, number> = { 천: 1e3, 만: 1e4, 백만: 1e6, 천만: 1e7, 억: 1e8, 조: 1e12 }
/** Small numbers are often words. Korean counts with its own and with Chinese numerals. */
const words: [number, RegExp, RegExp][] = [
  [0, /\b(zeros?|none|no)\b/i, /영|없/],
  [1, /\b(one|an?|once|single|first|each|ones)\b/i, /한|하나|첫|일|단일|각|홑/],
  [2, /\b(two|twice|both|second|half|halves|double[sd]?|pairs?)\b/i, /두|둘|이중|양쪽|반|배|쌍|이진/],
  [3, /\b(three|thirds?|triple[sd]?)\b/i, /세|셋|삼/],
  [4, /\b(four|fourth|quarters?|quadruple[sd]?)\b/i, /네|넷|사/],
  [5, /\b(five|fifth)\b/i, /다섯|오/],
  [6, /\bsix\b/i, /여섯|육/],
  [7, /\bseven\b/i, /일곱|칠/],
  [8, /\beight\b/i, /여덟|팔/],
  [9, /\bnine\b/i, /아홉|구/],
  [10, /\b(ten|tenth)\b/i, /열|십/],
  [12, /\btwelve\b/i, /열두/],
  [100, /\b(hundred|per cent|percent)\b/i, /백|퍼센트/],
  [1000, /\bthousand\b/i, /천/],
]

/** What one language names and the other doesn't; undefined when they agree. */
export function missingNumbers({ en, ko }: LocalText): string | undefined {
  // 3분의 1 has a one where English says *a third* or *divided by 3*.
  const [english, korean] = [proseOf(en), proseOf(ko).replace(/분의 ?1(?!\d)/g, ' ')]
  const [a, b] = [numbersIn(english, englishUnits), numbersIn(korean, koreanUnits)]
  const spelled = (value: number, text: string, language: 1 | 2) =>
    words.some((entry) => entry[0] === value && entry[language].test(text))
  const onlyEn = [...a].filter((value) => !b.has(value) && !spelled(value, korean, 2))
  const onlyKo = [...b].filter((value) => !a.has(value) && !spelled(value, english, 1))
  if (onlyEn.length + onlyKo.length === 0) return undefined
  return [...onlyEn.map((value) => `en ${value}`), ...onlyKo.map((value) => `ko ${value}`)].join(', ')
}

function numbersIn(text: string, units: Record<string, number>): Set<number> {
  const names = Object.keys(units).sort((x, y) => y.length - x.length)
  const pattern = new RegExp(
    `(?<![\\w.{])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:\\s?(${names.join('|')}))?`,
    'g',
  )
  const found = [...text.matchAll(pattern)].map(
    ([, digits, unit]) => Number(digits!.replaceAll(',', '')) * (unit ? units[unit]! : 1),
  )
  return new Set(found.map((value) => Number(value.toPrecision(12))))
}

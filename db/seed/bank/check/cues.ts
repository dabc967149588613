/** Whether something other than knowledge gives a key away. */
import { type Locale, locales } from '#graders/contract/text.ts'
import { createRng } from '#graders/random.ts'
import { viewTheory } from '#graders/theory/kinds/registry.ts'
import type { BankQuestion } from '../load.ts'
import { noFindings, percent, type RuleResult } from './rule.ts'
import { chiSquareP, chiSquareUniform } from './statistics.ts'
import { hasAny, type OptionList, optionLists, shownLength } from './texts.ts'

export function cues(bank: BankQuestion[]): RuleResult[] {
  return [
    position(
      'key-position-written',
      'The key stands at every place of the file equally often.',
      writtenPlaces(bank),
    ),
    position(
      'key-position-shown',
      'The key stands at every place on the page equally often.',
      shownPlaces(bank),
    ),
    truths(bank),
    ...locales.map((locale) => longest(bank, locale)),
    ...locales.map((locale) => absoluteWords(bank, locale)),
    sweeping(bank),
    articles(bank),
  ]
}

type Placed = { place: number; of: number }

const singles = ({ content }: BankQuestion): OptionList[] =>
  optionLists(content).filter(({ single }) => single)

const writtenPlaces = (bank: BankQuestion[]): Placed[] =>
  bank
    .flatMap(singles)
    .map(({ options }) => ({ place: options.findIndex(({ correct }) => correct), of: options.length }))

/** As ten students with different seeds see it. */
function shownPlaces(bank: BankQuestion[]): Placed[] {
  return bank.flatMap(({ id, content }) =>
    Array.from({ length: 10 }, (_, seed): Placed[] => {
      const view = viewTheory(content, createRng(`${id}/${seed}`))
      if (content.kind === 'single-choice' && view.kind === 'single-choice') {
        const key = content.choices.find(({ correct }) => correct)?.id
        return [{ place: view.choices.findIndex((choice) => choice.id === key), of: view.choices.length }]
      }
      if (content.kind !== 'true-false' || view.kind !== 'true-false') return []
      const key = content.reasons.find(({ correct }) => correct)?.id
      return [{ place: view.reasons.findIndex((reason) => reason.id === key), of: view.reasons.length }]
    }).flat(),
  )
}

/** Lists of different lengths are counted apart and tested together. */
function position(id: string, rule: string, placed: Placed[]): RuleResult {
  const byLength = Map.groupBy(placed, ({ of }) => of)
  let [statistic, degrees] = [0, 0]
  const found: string[] = []
  for (const [length, keys] of [...byLength].sort(([a], [b]) => a - b)) {
    const counts = Array.from({ length }, (_, i) => keys.filter(({ place }) => place === i).length)
    const test = chiSquareUniform(counts)
    statistic += test.statistic
    degrees += test.degrees
    found.push(`of ${length}: ${counts.join(' ')}`)
  }
  const p = chiSquareP(statistic, degrees)
  const passed = p > 0.01
  const findings = passed ? [] : found.map((detail) => ({ where: 'places', detail }))
  return {
    id,
    rule,
    passed,
    measured: `p = ${p.toFixed(3)} (χ² = ${statistic.toFixed(1)}, ${degrees} d.f.)`,
    findings,
  }
}

function truths(bank: BankQuestion[]): RuleResult {
  const statements = bank.flatMap(({ content }) => (content.kind === 'true-false' ? [content.answer] : []))
  const right = statements.filter((answer) => answer).length
  const { statistic, degrees } = chiSquareUniform([right, statements.length - right])
  const p = chiSquareP(statistic, degrees)
  return {
    id: 'true-or-false',
    rule: 'Statements are true about as often as false.',
    passed: p > 0.01,
    measured: `${right} of ${statements.length} true, p = ${p.toFixed(3)}`,
    findings: [],
  }
}

/** What picking the longest choice earns: 1 where the key alone is longest, a share where several are. */
function longest(bank: BankQuestion[], locale: Locale): RuleResult {
  const lists = bank.flatMap((question) =>
    singles(question)
      .filter(({ options }) => options.every(({ text }) => text))
      .map(({ options }) => ({ id: question.id, share: shareOfLongest(options, locale) })),
  )
  const share = lists.reduce((sum, { share }) => sum + share, 0) / Math.max(1, lists.length)
  const passed = share <= 0.35
  return {
    id: `longest-choice-${locale}`,
    rule: `The key is the longest choice in at most 35 % of the questions (${locale}).`,
    passed,
    measured: `${percent(share)} of ${lists.length}`,
    findings: passed
      ? []
      : lists
          .filter(({ share }) => share === 1)
          .map(({ id }) => ({ where: id, detail: 'the key is longest' })),
  }
}

function shareOfLongest(options: OptionList['options'], locale: Locale): number {
  const lengths = options.map(({ text }) => shownLength(text![locale]))
  const most = Math.max(...lengths)
  const among = options.filter((_, i) => lengths[i] === most)
  return among.some(({ correct }) => correct) ? 1 / among.length : 0
}

const absolute: Record<Locale, string[]> = {
  en: [
    'always',
    'never',
    'only',
    'all',
    'every',
    'none',
    'must',
    'impossible',
    'completely',
    'entirely',
    'guarantees?',
    'guaranteed',
  ],
  ko: [
    '항상',
    '절대',
    '모두',
    '모든',
    '오직',
    '반드시',
    '전혀',
    '무조건',
    '언제나',
    '완전히',
    '불가능',
    '보장',
  ],
}

/** They are a cue when a choice that has one is hardly ever right. */
function absoluteWords(bank: BankQuestion[], locale: Locale): RuleResult {
  const lists = bank.flatMap((question) =>
    optionLists(question.content).map((list) => ({ id: question.id, ...list })),
  )
  const has = ({ text }: { text?: Record<Locale, string> }) =>
    text !== undefined && hasAny(text[locale], absolute[locale], locale)
  const all = lists.flatMap(({ options }) => options)
  const rate = (correct: boolean) => {
    const group = all.filter((option) => option.correct === correct)
    return group.filter(has).length / Math.max(1, group.length)
  }
  const [keys, distractors] = [rate(true), rate(false)]
  const passed = distractors <= 2 * keys + 0.02
  const alone = lists.filter(
    ({ options }) => !options.some((option) => option.correct && has(option)) && options.some(has),
  )
  return {
    id: `absolute-words-${locale}`,
    rule: `Words such as “${absolute[locale].slice(0, 3).join('”, “')}” stand in distractors at most twice as often as in keys (${locale}).`,
    passed,
    measured: `keys ${percent(keys)}, distractors ${percent(distractors)}`,
    findings: passed
      ? []
      : alone.map(({ id, path }) => ({ where: id, detail: `${path}: in distractors only` })),
  }
}

const sweepingPatterns: Record<Locale, RegExp> = {
  en: /\b(all|none|both|neither|any) of (the )?(above|below|these|those|them|options?|choices|answers)\b|\ball (are|is) (correct|true|right)\b/i,
  ko: /(위|보기|앞|선택지|답)(의|에서|에|에는)?\s*(것(이|은)?\s*)?(모두|전부)\s*(맞|옳|정답|해당|아니|틀)|(모두|전부) (정답|옳다|맞다|맞음)|정답(이|은)? 없|해당 사항 없/,
}

function sweeping(bank: BankQuestion[]): RuleResult {
  const findings = bank.flatMap(({ id, content }) =>
    optionLists(content).flatMap(({ path, options }) =>
      locales
        .filter((locale) => options.some(({ text }) => text && sweepingPatterns[locale].test(text[locale])))
        .map((locale) => ({ where: id, detail: `${path} (${locale})` })),
    ),
  )
  return noFindings('sweeping', 'No choice is “all of the above” or “none of the above”.', findings)
}

/** “… is an” fits only choices that begin with a vowel. */
function articles(bank: BankQuestion[]): RuleResult {
  const findings = bank
    .filter(
      ({ content }) => optionLists(content).length > 0 && /\ban?\s*[:…_]*$/i.test(content.stem.en.trim()),
    )
    .map(({ id }) => ({ where: id, detail: 'the stem ends with an article' }))
  return noFindings('grammar', 'No stem ends with an article that fits some choices only.', findings)
}

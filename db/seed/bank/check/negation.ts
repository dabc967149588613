/** Whether one language says that something is so and the other that it is not. A heuristic over words. */
import type { LocalText } from '#graders/contract/text.ts'
import { proseOf } from './texts.ts'

/** Words that turn a sentence round. */
const strong = {
  en: /\b(not|no|never|none|neither|nor|cannot|nothing|nobody)\b|n't\b/i,
  ko: /않|아니|아닌|아님|없|못하|못한|못했/,
}
/** Words by which the other language may well say the same: *until the centroids stay*, 움직이지 않을 때까지. */
const weak = {
  en: /\b(without|lacks?|fails?|unable|absent|except|until|stays?|keeps?|same|unchanged|constant|stop(s|ped)?|avoids?|prevents?|removes?|miss(ed|es)?|ignores?|drops?|leaves? out|instead|rather than|too|at most|at least|independent|invariant|for ever|free|unlike|only|still|despite|although|whatever|regardless|alone|less|fewer|hardly|rarely|alike|equal)\b|\b(un|non-?|in|im|ir|dis)[a-z]{4,}/i,
  ko: /비[가-힣]{2}|미[가-힣]{2}|무[가-힣]{2}|불[가-힣]{2}|제외|막|그대로|유지|대신|빼|중단|달라|다르|독립|무관|무시|피하|잃|멈|같|똑같|뿐|만 |사라|억제|줄|겨우|비로소|해야/,
}

/** Turns of phrase that hold a negative word and deny nothing. */
const harmless = /관계없이|상관없이|끝없이|없애|없앤|없앨|뿐만? 아니라|지 않을 때까지/g
const harmlessEnglish = /\bnot only\b|\bwhether or not\b|\bno more than\b|\bno longer than\b/gi

/** The language that denies alone; undefined where both do or neither does. */
export function deniesAlone({ en, ko }: LocalText): 'English' | 'Korean' | undefined {
  const english = proseOf(en).replace(harmlessEnglish, ' ')
  const korean = proseOf(ko).replace(harmless, ' ')
  if (strong.en.test(english) && !strong.ko.test(korean) && !weak.ko.test(korean)) return 'English'
  if (strong.ko.test(korean) && !strong.en.test(english) && !weak.en.test(english)) return 'Korean'
  return undefined
}

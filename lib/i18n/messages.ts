/** Every text of the interface, by language and area. A new area is two imports here and a file in each language. */
import type { Locale } from '#graders/contract/text.ts'
import enAccount from './messages/en/account.json' with { type: 'json' }
import enAttempt from './messages/en/attempt.json' with { type: 'json' }
import enAuth from './messages/en/auth.json' with { type: 'json' }
import enBank from './messages/en/bank.json' with { type: 'json' }
import enCode from './messages/en/code.json' with { type: 'json' }
import enCommon from './messages/en/common.json' with { type: 'json' }
import enErrors from './messages/en/errors.json' with { type: 'json' }
import enKinds from './messages/en/kinds.json' with { type: 'json' }
import enPractice from './messages/en/practice.json' with { type: 'json' }
import enResult from './messages/en/result.json' with { type: 'json' }
import enReview from './messages/en/review.json' with { type: 'json' }
import enStudent from './messages/en/student.json' with { type: 'json' }
import enStudy from './messages/en/study.json' with { type: 'json' }
import enTeach from './messages/en/teach.json' with { type: 'json' }
import koAccount from './messages/ko/account.json' with { type: 'json' }
import koAttempt from './messages/ko/attempt.json' with { type: 'json' }
import koAuth from './messages/ko/auth.json' with { type: 'json' }
import koBank from './messages/ko/bank.json' with { type: 'json' }
import koCode from './messages/ko/code.json' with { type: 'json' }
import koCommon from './messages/ko/common.json' with { type: 'json' }
import koErrors from './messages/ko/errors.json' with { type: 'json' }
import koKinds from './messages/ko/kinds.json' with { type: 'json' }
import koPractice from './messages/ko/practice.json' with { type: 'json' }
import koResult from './messages/ko/result.json' with { type: 'json' }
import koReview from './messages/ko/review.json' with { type: 'json' }
import koStudent from './messages/ko/student.json' with { type: 'json' }
import koStudy from './messages/ko/study.json' with { type: 'json' }
import koTeach from './messages/ko/teach.json' with { type: 'json' }

const en = {
  common: enCommon,
  auth: enAuth,
  account: enAccount,
  student: enStudent,
  attempt: enAttempt,
  result: enResult,
  practice: enPractice,
  study: enStudy,
  kinds: enKinds,
  code: enCode,
  teach: enTeach,
  bank: enBank,
  review: enReview,
  errors: enErrors,
}
export type Messages = typeof en
export type Area = keyof Messages

const ko: Messages = {
  common: koCommon,
  auth: koAuth,
  account: koAccount,
  student: koStudent,
  attempt: koAttempt,
  result: koResult,
  practice: koPractice,
  study: koStudy,
  kinds: koKinds,
  code: koCode,
  teach: koTeach,
  bank: koBank,
  review: koReview,
  errors: koErrors,
}

export const messages: Record<Locale, Messages> = { en, ko }

/** Areas that only staff read; students' pages do without their weight. */
const staffAreas = ['teach', 'bank', 'review'] as const

export function messagesFor(locale: Locale, { staff }: { staff: boolean }): Partial<Messages> {
  if (staff) return messages[locale]
  const {
    [staffAreas[0]]: _teach,
    [staffAreas[1]]: _bank,
    [staffAreas[2]]: _review,
    ...rest
  } = messages[locale]
  return rest
}

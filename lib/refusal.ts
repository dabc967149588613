/** Expected errors are values. The reason is also the key of the sentence that people read (messages area `errors`). */

export const refusalReasons = [
  'not-found',
  'not-allowed',
  'invalid-input',
  'invalid-answer',
  'answer-too-large',
  'attempt-closed',
  'exam-not-open',
  'exam-closed',
  'no-attempts-left',
  'not-enough-questions',
  'not-a-coding-task',
  'not-a-theory-question',
  'not-answered',
  'source-empty',
  'source-too-large',
  'submission-pending',
  'too-many-submissions',
  'too-often',
  'exam-in-progress',
  'question-kept-back',
  'nothing-to-practise',
  'nothing-due',
  'rated-since',
  'nothing-to-regrade',
  'version-of-another-question',
  'regrade-not-ready',
  'own-attempt',
  'not-released',
  'already-reported',
  'report-closed',
] as const
export type RefusalReason = (typeof refusalReasons)[number]
export type Refusal = { ok: false; reason: RefusalReason }

export const refused = (reason: RefusalReason): Refusal => ({ ok: false, reason })

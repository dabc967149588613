import type { QuestionKind } from '#graders/question.ts'
import { type TheoryKindName, theoryKinds } from '#graders/theory/kinds/registry.ts'

export const questionKinds: QuestionKind[] = [...(Object.keys(theoryKinds) as TheoryKindName[]), 'code']

/** The content of any question, theory or code, as a published version stores it. */
import type { CodeTask } from './contract/task.ts'
import type { TheoryContent } from './theory/kinds/registry.ts'

export type VariantParams = Record<string, string | number>
export type QuestionContent = TheoryContent | CodeTask
export type QuestionKind = QuestionContent['kind']

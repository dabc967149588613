/** What keeps authored content from being published, each with the path of the field. */
import type { z } from 'zod'
import { codeTask } from '../contract/task.ts'
import { isTopic } from '../topics.ts'
import { fragmentProblems } from './fragment/source.ts'
import {
  isTheoryKind,
  kindProblems,
  type TheoryContent,
  theoryContent,
  theoryKinds,
} from './kinds/registry.ts'
import { type Problem, type ProblemReason, problem } from './problem.ts'
import { placeholdersIn } from './variant.ts'

/**
 * All mistakes in `content`, of a theory question or a coding task; empty means it may be published as far as its text
 * goes. Variants (graders/theory/variant.ts) and coding tasks (graders/code/proof/prove.ts) are proven apart, in the sandbox.
 */
export function contentProblems(content: unknown): Problem[] {
  const kind = content && typeof content === 'object' && 'kind' in content ? content.kind : undefined
  if (kind === 'code') {
    const parsed = codeTask.safeParse(content, { reportInput: true })
    return parsed.success ? topicProblems(parsed.data.topics) : schemaProblems(parsed.error)
  }
  if (typeof kind !== 'string' || !isTheoryKind(kind)) return [problem('kind', 'not-allowed')]
  // The kind's own schema instead of the union: its paths start at the content.
  const schema: z.ZodType = theoryKinds[kind].content
  const parsed = schema.safeParse(content, { reportInput: true })
  if (!parsed.success) return schemaProblems(parsed.error)
  const theory = theoryContent.parse(parsed.data)
  return [
    ...topicProblems(theory.topics),
    ...placeholderProblems(theory),
    ...sourceProblems(theory),
    ...kindProblems(theory),
  ]
}

function topicProblems(topics: string[]): Problem[] {
  return topics.flatMap((topic, i) => {
    if (!isTopic(topic)) return [problem(`topics.${i}`, 'unknown-topic', topic)]
    return topics.indexOf(topic) < i ? [problem(`topics.${i}`, 'duplicate-topic', topic)] : []
  })
}

function placeholderProblems(content: TheoryContent): Problem[] {
  if (content.generator !== undefined || content.fragment !== undefined) return []
  return placeholdersIn(content).map(({ path, name }) =>
    problem(path, 'placeholder-without-generator', `{{${name}}}`),
  )
}

function sourceProblems({ generator, fragment, throws, variants }: TheoryContent): Problem[] {
  return [
    ...(fragment === undefined ? [] : fragmentProblems(fragment)),
    ...(throws && fragment === undefined ? [problem('throws', 'not-allowed')] : []),
    ...(variants && generator === undefined ? [problem('variants', 'not-allowed')] : []),
  ]
}

function schemaProblems(error: z.ZodError): Problem[] {
  return issueProblems(error.issues, [])
}

function issueProblems(issues: z.core.$ZodIssue[], parent: PropertyKey[]): Problem[] {
  return issues.flatMap((issue) => {
    const full = [...parent, ...issue.path]
    const path = full.join('.')
    const near = issue.code === 'invalid_union' ? nearestAlternative(issue.errors) : undefined
    if (near) return issueProblems(near, full)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => problem([...full, key].join('.'), 'unknown-field', key))
    return [problem(path, reasonFor(issue))]
  })
}

/** What is wrong with the alternative that was probably meant: one of the right type with a mistake further in. */
const nearestAlternative = (alternatives: z.core.$ZodIssue[][]) =>
  alternatives.find((issues) => issues.every(({ path, code }) => path.length > 0 || code !== 'invalid_type'))

function reasonFor(issue: z.core.$ZodIssue): ProblemReason {
  if (issue.input === undefined || issue.input === '') return 'missing'
  if (issue.code === 'invalid_type') return 'wrong-type'
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return 'not-allowed'
  const small = issue.code === 'too_small'
  if (issue.origin === 'string') return small ? (issue.minimum === 1 ? 'missing' : 'too-short') : 'too-long'
  if (issue.origin === 'array') return small ? 'too-few' : 'too-many'
  return small ? 'too-small' : 'too-large'
}

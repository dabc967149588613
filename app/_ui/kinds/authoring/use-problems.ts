'use client'

import { useTranslations } from 'use-intl'
import type { Problem } from '#graders/theory/kind.ts'
import type { ProblemReason } from '#graders/theory/problem.ts'

/** The sentence for a field, by any of its paths; undefined when nothing is wrong there. */
export type ProblemAt = (...paths: string[]) => string | undefined

export function useProblems(problems: Problem[]): ProblemAt {
  const t = useTranslations('kinds')
  return (...paths) => {
    const found = problems.find(({ path }) => paths.includes(path))
    if (!found) return undefined
    const sentence = t(`problems.${found.reason as ProblemReason}`)
    return found.detail === undefined ? sentence : `${sentence} (${found.detail})`
  }
}

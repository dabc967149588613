'use client'

import { useTranslations } from 'use-intl'
import type { Problem } from '#graders/theory/kinds/kind.ts'
import type { ProblemReason } from '#graders/theory/problem.ts'

/** The sentence for a field, by any of its paths (`figure.*`: whatever is below); undefined when nothing is wrong there. */
export type ProblemAt = (...paths: string[]) => string | undefined

export function useProblems(problems: Problem[]): ProblemAt {
  const t = useTranslations('kinds')
  return (...paths) => {
    const found = problems.find(({ path }) => paths.some((asked) => isAt(path, asked)))
    if (!found) return undefined
    const sentence = t(`problems.${found.reason as ProblemReason}`)
    return found.detail === undefined ? sentence : `${sentence} (${found.detail})`
  }
}

const isAt = (path: string, asked: string) =>
  asked.endsWith('.*') ? path.startsWith(asked.slice(0, -1)) : path === asked

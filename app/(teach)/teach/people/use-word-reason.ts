'use client'

import { useTranslations } from 'use-intl'
import { maxPeople } from '#lib/courses/people-list.ts'

/** The sentence for a refusal: this page's own, else the one for all of authoring. */
export function useWordReason() {
  const t = useTranslations('teach')
  return (reason: string): string => {
    const own = `people.reasons.${reason}`
    const key = t.has(own as never) ? own : `reasons.${reason}`
    return t(key as never, { max: maxPeople } as never)
  }
}

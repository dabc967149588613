'use client'

import { useTranslations } from 'use-intl'
import { maxPeople } from '#lib/courses/people-list.ts'

/** The sentence for a refusal: this page's own, else the one for all of authoring, else everybody's. */
export function useWordReason() {
  const t = useTranslations('teach')
  const errors = useTranslations('errors')
  return (reason: string): string => {
    const keys = [`people.reasons.${reason}`, `reasons.${reason}`]
    const key = keys.find((each) => t.has(each as never))
    if (key) return t(key as never, { max: maxPeople } as never)
    return errors.has(reason as never) ? errors(reason as never) : errors('other')
  }
}

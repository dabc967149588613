'use client'

import type { KeyboardEvent, ReactNode } from 'react'

/**
 * While the focus is in an outcome, the keys 1 to 4 press its ratings and Enter goes on. Not for the whole page: letters
 * and digits that work anywhere get in the way of speech input (WCAG 2.1.4).
 */
export function OutcomeKeys({ children }: { children: ReactNode }) {
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const target = event.target as HTMLElement
    const find = (selector: string) => event.currentTarget.querySelector<HTMLButtonElement>(selector)
    const onControl = target.closest('a, button, input, textarea, select, summary, [contenteditable]')
    if (event.key === 'Enter' && !onControl) find('[data-goes-on]:not(:disabled)')?.click()
    if (/^[1-4]$/.test(event.key) && !target.closest('input, textarea, select, [contenteditable]'))
      find(`[data-rating-key="${event.key}"]:not(:disabled)`)?.click()
  }
  // biome-ignore lint/a11y/noStaticElementInteractions: the keys repeat buttons that are in it
  return <div onKeyDown={press}>{children}</div>
}

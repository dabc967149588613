/**
 * Loads Monaco once per page load, from our own server. Its texts are fixed at that moment, so the Korean ones are
 * loaded first; switching the language afterwards reloads the page (LanguageSwitch).
 */
import type { Locale } from '#graders/contract/text.ts'

export type Monaco = typeof import('./monaco-bundle.ts')['monaco']

const kept = globalThis as typeof globalThis & { argmaxMonaco?: Promise<Monaco> }

export function loadMonaco(locale: Locale): Promise<Monaco> {
  kept.argmaxMonaco ??= load(locale).catch((cause) => {
    delete kept.argmaxMonaco
    throw new Error('The editor could not be loaded', { cause })
  })
  return kept.argmaxMonaco
}

export const isMonacoLoaded = () => kept.argmaxMonaco !== undefined

async function load(locale: Locale): Promise<Monaco> {
  if (locale === 'ko') await import('monaco-editor/nls/lang/ko')
  const { monaco, setUp } = await import('./monaco-bundle.ts')
  setUp()
  return monaco
}

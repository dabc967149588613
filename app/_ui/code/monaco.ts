/**
 * Loads Monaco once per page load, from our own server. Its texts are fixed at that moment, so the Korean ones are
 * loaded first; switching the language afterwards reloads the page (LanguageSwitch).
 */
import type { ForbiddableOp } from '#graders/contract/forbiddable.ts'
import type { Locale } from '#graders/contract/text.ts'
import { forbiddenMessage } from './forbidden/markers.ts'

export type Monaco = typeof import('./monaco-bundle.ts')['monaco']

const kept = globalThis as typeof globalThis & { argmaxMonaco?: Promise<Monaco> }

export function loadMonaco(locale: Locale): Promise<Monaco> {
  kept.argmaxMonaco ??= load(locale).catch((cause) => {
    delete kept.argmaxMonaco
    throw new Error('The editor could not be loaded', { cause })
  })
  return kept.argmaxMonaco
}

/** What a task forbids is struck out wherever it stands, in all editors of the page. */
export async function showTypes(ops: readonly ForbiddableOp[], locale: Locale) {
  const { showTypes } = await import('./monaco-bundle.ts')
  await showTypes(ops, (names) => forbiddenMessage(names, locale))
}

export const isMonacoLoaded = () => kept.argmaxMonaco !== undefined

async function load(locale: Locale): Promise<Monaco> {
  if (locale === 'ko') await import('monaco-editor/nls/lang/ko')
  const { monaco, setUp } = await import('./monaco-bundle.ts')
  setUp()
  return monaco
}

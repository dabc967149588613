/** What is forbidden in a task, in the words of its verdict, where TypeScript only finds that it can't be called. */
import type { editor, IDisposable } from 'monaco-editor'
import { checkMessage } from '#graders/code/feedback/wording.ts'
import type { Locale } from '#graders/contract/text.ts'
import type { Monaco } from '../monaco.ts'
import { findForbidden } from './types.ts'

export const forbiddenMessage = (names: string, locale: Locale): string =>
  checkMessage(
    { reason: 'forbidden-op', details: { error: { name: '', message: names, stack: [] } } },
    locale,
  )

const owner = 'typescript'

export function wordForbidden(monaco: Monaco, model: editor.ITextModel, locale: Locale): IDisposable {
  return monaco.editor.onDidChangeMarkers((resources) => {
    if (!resources.some((resource) => String(resource) === String(model.uri))) return
    const markers = monaco.editor.getModelMarkers({ owner, resource: model.uri })
    if (!markers.some(({ message }) => findForbidden(message))) return
    const worded = markers.map((marker) => {
      const names = findForbidden(marker.message)
      return names ? { ...marker, message: forbiddenMessage(names, locale), code: '' } : marker
    })
    monaco.editor.setModelMarkers(model, owner, worded)
  })
}

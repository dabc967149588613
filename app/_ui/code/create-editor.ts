/** One Monaco editor with its own model, behind the few verbs that a page needs. */

import type { ForbiddableOp } from '#graders/contract/forbiddable.ts'
import type { Locale } from '#graders/contract/text.ts'
import { wordForbidden } from './forbidden/markers.ts'
import { loadMonaco, type Monaco, showTypes } from './monaco.ts'

export type EditorMark = { line: number; column?: number; message: string }
/** `key`: Ctrl+Enter (Cmd on a Mac), with Shift on request. */
export type EditorAction = {
  id: string
  label: string
  key?: { enter: true; shift?: boolean }
  run: () => void
}

type Options = {
  locale: Locale
  label: string
  readOnly: boolean
  dark: boolean
  value: string
  actions: EditorAction[]
  forbiddenOps: readonly ForbiddableOp[]
  onChange: (value: string) => void
}

export type RunningEditor = Awaited<ReturnType<typeof createEditor>>

let made = 0

export async function createEditor(host: HTMLElement, options: Options) {
  const monaco = await loadMonaco(options.locale)
  void showTypes(options.forbiddenOps, options.locale)
  const uri = monaco.Uri.parse(`file:///solutions/${++made}/solution.ts`)
  const model = monaco.editor.createModel(options.value, 'typescript', uri)
  model.updateOptions({ tabSize: 2, insertSpaces: true })
  const editor = monaco.editor.create(host, {
    model,
    theme: themeOf(options),
    readOnly: options.readOnly,
    ariaLabel: options.label,
    automaticLayout: true,
    minimap: { enabled: false },
    fontSize: 14,
    lineHeight: 21,
    fontFamily:
      "ui-monospace, 'SF Mono', SFMono-Regular, Menlo, Consolas, 'D2Coding', 'Liberation Mono', monospace, 'Pretendard Variable'",
    scrollBeyondLastLine: false,
    padding: { top: 10, bottom: 10 },
    renderLineHighlight: 'line',
    lineNumbersMinChars: 3,
    fixedOverflowWidgets: true,
    scrollbar: { alwaysConsumeMouseWheel: false },
    unicodeHighlight: { nonBasicASCII: false, ambiguousCharacters: false },
    wordWrap: 'on',
    wrappingIndent: 'indent',
    bracketPairColorization: { enabled: false },
    stickyScroll: { enabled: false },
    suggest: { showStatusBar: true },
  })
  for (const action of options.actions) editor.addAction(asMonacoAction(monaco, action))

  const words = wordForbidden(monaco, model, options.locale)
  // Setting the value from outside must not come back as if it had been typed.
  let silent = false
  const changes = model.onDidChangeContent(() => {
    if (!silent) options.onChange(model.getValue())
  })

  return {
    /** Keeps the undo stack: what was there comes back with Ctrl+Z. */
    setValue(value: string) {
      if (value === model.getValue()) return
      silent = true
      editor.pushUndoStop()
      model.pushEditOperations([], [{ range: model.getFullModelRange(), text: value }], () => null)
      editor.pushUndoStop()
      silent = false
    },
    update({ dark, readOnly, label }: Pick<Options, 'dark' | 'readOnly' | 'label'>) {
      editor.updateOptions({ readOnly, ariaLabel: label, theme: themeOf({ dark }) })
    },
    setMarks(marks: EditorMark[]) {
      const severity = monaco.MarkerSeverity.Error
      const lastLine = model.getLineCount()
      const markers = marks
        .filter(({ line }) => line >= 1 && line <= lastLine)
        .map(({ line, column = 1, message }) => ({
          severity,
          message,
          startLineNumber: line,
          endLineNumber: line,
          startColumn: column > 1 ? column : model.getLineFirstNonWhitespaceColumn(line) || 1,
          endColumn: model.getLineMaxColumn(line),
        }))
      monaco.editor.setModelMarkers(model, 'argmax', markers)
    },
    format: () => editor.getAction('editor.action.formatDocument')?.run(),
    focus: () => editor.focus(),
    goTo(lineNumber: number, column: number) {
      editor.revealLineInCenter(lineNumber)
      editor.setPosition({ lineNumber, column })
      editor.focus()
    },
    dispose() {
      changes.dispose()
      words.dispose()
      editor.dispose()
      model.dispose()
    },
  }
}

const themeOf = ({ dark }: { dark: boolean }) => (dark ? 'argmax-dark' : 'argmax-light')

function asMonacoAction(monaco: Monaco, { id, label, key, run }: EditorAction) {
  const { KeyMod, KeyCode } = monaco
  const keybindings = key ? [KeyMod.CtrlCmd | (key.shift ? KeyMod.Shift : 0) | KeyCode.Enter] : []
  return { id, label, keybindings, run }
}

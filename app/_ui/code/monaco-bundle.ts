/** Monaco with TypeScript and nothing else, its workers, themes and the typings of TensorFlow.js. */
import * as monaco from 'monaco-editor/editor'
import 'monaco-editor/features/register.all'
import 'monaco-editor/languages/definitions/typescript/register'
import * as typescript from 'monaco-editor/languages/features/typescript/register'
import type { ForbiddableOp } from '#graders/contract/forbiddable.ts'
import { forbidInTypes, type Sentence } from './forbidden/types.ts'
import { runtimeGlobals } from './runtime-globals.ts'
import type { TypeFile } from './type-file.ts'

export { monaco }

export function setUp() {
  globalThis.MonacoEnvironment = {
    getWorker: (_id, label) => (label === 'typescript' ? typescriptWorker() : editorWorker()),
  }
  defineThemes()
  const { typescriptDefaults, ModuleResolutionKind, ModuleKind, ScriptTarget } = typescript
  typescriptDefaults.setCompilerOptions({
    target: ScriptTarget.ESNext,
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.NodeJs,
    // Without "dom": what the runtime lacks must look wrong here too.
    lib: ['esnext'],
    strict: true,
    allowNonTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  })
  typescriptDefaults.setDiagnosticsOptions({
    // A solution may be JavaScript: then parameters have no types.
    diagnosticCodesToIgnore: [7006, 7031, 7005, 7034],
  })
  typescriptDefaults.setEagerModelSync(true)
  typescriptDefaults.setExtraLibs([globals])
}

const globals = { content: runtimeGlobals, filePath: 'file:///runtime-globals.d.ts' }
let types: Promise<TypeFile[]> | undefined
let shown: string | undefined

/** The typings of TensorFlow.js as a task has them that forbids `ops`, in all editors there are. */
export async function showTypes(ops: readonly ForbiddableOp[], sentence: Sentence) {
  const wanted = ops.join()
  if (shown === wanted) return
  shown = wanted
  types ??= loadTypes().catch((error) => {
    // Without the typings one can still write and run; `tf` is then of type any.
    console.warn('The typings of TensorFlow.js could not be loaded.', error)
    return []
  })
  const files = forbidInTypes(await types, ops, sentence)
  if (shown !== wanted) return
  const libraries = files.map(({ path, content }) => ({ content, filePath: `file:///${path}` }))
  typescript.typescriptDefaults.setExtraLibs([globals, ...libraries])
}

const typescriptWorker = () =>
  new Worker(new URL('monaco-editor/language/typescript/ts.worker.js', import.meta.url), { type: 'module' })
const editorWorker = () =>
  new Worker(new URL('monaco-editor/editor/editor.worker.js', import.meta.url), { type: 'module' })

async function loadTypes(): Promise<TypeFile[]> {
  const response = await fetch('/monaco/tfjs-types.json')
  if (!response.ok) throw new Error(`tfjs-types.json: HTTP ${response.status}`)
  return (await response.json()) as TypeFile[]
}

/** Unused names are marked by a line under them; Monaco's way, to fade them, makes them too pale to read. */
const unnecessary = {
  'editorUnnecessaryCode.opacity': '#000000ff',
  'editorUnnecessaryCode.border': '#8a95a3',
}

/** Monaco's own themes on our surfaces, with comments dark (or light) enough to be read there. */
function defineThemes() {
  monaco.editor.defineTheme('argmax-light', {
    base: 'vs',
    inherit: true,
    // Darker than the base theme's: they must be read on the highlighted line, too.
    rules: [
      { token: 'comment', foreground: '4a6b4a' },
      { token: 'type', foreground: '006060' },
      { token: 'type.identifier', foreground: '006060' },
      { token: 'number', foreground: '06643f' },
    ],
    colors: {
      ...unnecessary,
      'editor.background': '#ffffff',
      'editorLineNumber.foreground': '#667080',
      'editorLineNumber.dimmedForeground': '#667080',
      'editorLineNumber.activeForeground': '#1c2430',
      'editor.lineHighlightBackground': '#f4f6f9',
    },
  })
  monaco.editor.defineTheme('argmax-dark', {
    base: 'vs-dark',
    inherit: true,
    rules: [{ token: 'comment', foreground: '8fb38f' }],
    colors: {
      ...unnecessary,
      'editor.background': '#1b2027',
      'editorLineNumber.foreground': '#8a95a3',
      'editorLineNumber.dimmedForeground': '#8a95a3',
      'editorLineNumber.activeForeground': '#dde3ea',
      'editor.lineHighlightBackground': '#222932',
    },
  })
}

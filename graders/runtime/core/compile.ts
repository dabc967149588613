/** TypeScript or JavaScript source → an async function that fills `exports`. Line numbers stay as they are. */
import { transform } from 'sucrase'
import { type ColumnMap, readColumnMap } from './column-map.ts'
import { detachExportedVariables } from './exported-variables.ts'

export type Compiled = {
  run: (exports: object, require: (name: string) => unknown) => Promise<void>
  columns: ColumnMap
}

export class CompileError extends Error {
  override name = 'CompileError'
  readonly line: number
  readonly column: number
  constructor(message: string, line: number, column: number) {
    super(message)
    this.line = line
    this.column = column
  }
}

/**
 * How a host runs a script in the global scope, under a name that shows in stack traces. In Node it must be one whose
 * dynamic imports fail; a SyntaxError may carry the 1-based `line` and `column` that the engine found.
 */
export type Evaluate = (code: string, name: string) => unknown

/** Scripts of ours carry this in their name, so that stack frames of modules can be told from the runtime's. */
export const sourceUrlPrefix = 'argmax-module:'
const prefix = '(async function (exports, require) {'
/** First columns of a compiled line 1 belong to our wrapper. */
export const wrapperColumns = prefix.length

const known = new Map<string, Compiled>()
export const forgetCompiled = () => known.clear()

/** Remembered, for the forks of a process; what a module evaluates to is not. @throws {CompileError} */
export function compile(name: string, source: string, evaluate: Evaluate): Compiled {
  const key = `${name}\n${source}`
  const compiled = known.get(key) ?? compileAnew(name, source, evaluate)
  known.set(key, compiled)
  return compiled
}

function compileAnew(name: string, source: string, evaluate: Evaluate): Compiled {
  const { code, columns } = transpile(name, source)
  try {
    const run = evaluate(`${prefix}${code}\n})`, `${sourceUrlPrefix}${name}`) as Compiled['run']
    return { run, columns }
  } catch (error) {
    if (error instanceof RangeError) throw new CompileError('The code is nested too deeply.', 0, 0)
    const { message, line, column } = error as Error & { line?: number; column?: number }
    if (!line || !column) throw new CompileError(String(message ?? error), 0, 0)
    const compiledColumn = Math.max(1, line === 1 ? column - wrapperColumns : column)
    throw new CompileError(String(message), line, columns.sourceColumn(line, compiledColumn))
  }
}

function transpile(name: string, source: string) {
  try {
    const { source: attached, names } = detachExportedVariables(source)
    const { code, sourceMap } = transform(attached, {
      transforms: ['typescript', 'imports'],
      disableESTransforms: true,
      production: true,
      filePath: name,
      sourceMapOptions: { compiledFilename: name },
    })
    const bindings = names.map((name) => `get ${name}() { return ${name} }`)
    const exported = `Object.defineProperties(exports, Object.getOwnPropertyDescriptors({ ${bindings} }))`
    return { code: `${code}\n;${exported}`, columns: readColumnMap(sourceMap?.mappings ?? '') }
  } catch (error) {
    // The parser calls itself for each level.
    if (error instanceof RangeError) throw new CompileError('The code is nested too deeply.', 0, 0)
    const { message, loc } = error as Error & { loc?: { line: number; column: number } }
    if (!loc) throw new CompileError(String(message), 0, 0)
    const bare = message.replace(/^Error transforming [^:]*: /, '').replace(/ \(\d+:\d+\)$/, '')
    throw new CompileError(bare, loc.line, loc.column)
  }
}

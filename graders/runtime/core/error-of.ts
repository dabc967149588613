/** What a student threw → what may be shown: name, message, and the stack on the student's own lines. */
import type { StepError } from '../job.ts'
import type { ColumnMap } from './column-map.ts'
import { CompileError, sourceUrlPrefix, wrapperColumns } from './compile.ts'
import { NotDifferentiable } from './derive.ts'
import { ForbiddenOp } from './forbidden/forbidden-op.ts'
import { inspect } from './values/inspect.ts'
import { UnsupportedValue } from './values/to-value.ts'

export class ForbiddenImport extends Error {
  override name = 'ForbiddenImport'
}
export class NotExported extends Error {
  override name = 'NotExported'
}

const maxFrames = 20
const maxMessage = 2000
// `at fn (argmax-module:solution:3:5)` in V8, `fn@argmax-module:solution:3:5` elsewhere.
const frame = new RegExp(
  `^(?:\\s*at (?:async )?)?(.*?)[ @]*\\(?${sourceUrlPrefix}([\\w.-]+):(\\d+):(\\d+)\\)?$`,
)

export function errorOf(thrown: unknown, module: string, maps: Map<string, ColumnMap>): StepError {
  if (thrown instanceof CompileError) {
    const place = thrown.line > 0 ? [{ fn: '', line: thrown.line, column: thrown.column }] : []
    return { kind: 'compile-error', module, name: 'SyntaxError', message: cap(thrown.message), stack: place }
  }
  const kind =
    thrown instanceof ForbiddenImport
      ? 'forbidden-import'
      : thrown instanceof ForbiddenOp
        ? 'forbidden-op'
        : thrown instanceof NotExported
          ? 'not-exported'
          : thrown instanceof UnsupportedValue
            ? 'unsupported-value'
            : thrown instanceof NotDifferentiable
              ? 'not-differentiable'
              : 'threw'
  const { name, message } = describe(thrown)
  return {
    kind,
    module,
    name: kind === 'threw' ? name : '',
    message: cap(kind === 'forbidden-op' ? String((thrown as ForbiddenOp).names) : message),
    stack: stackOf(thrown, maps),
  }
}

function describe(thrown: unknown): { name: string; message: string } {
  try {
    if (thrown instanceof Error) {
      return { name: String(thrown.name).slice(0, 100), message: String(thrown.message) }
    }
    return { name: '', message: inspect(thrown) }
  } catch {
    return { name: '', message: 'The thrown value could not be read.' }
  }
}

const cap = (text: string) => (text.length > maxMessage ? `${text.slice(0, maxMessage - 1)}…` : text)

function stackOf(thrown: unknown, maps: Map<string, ColumnMap>): StepError['stack'] {
  let text = ''
  try {
    text = thrown instanceof Error ? String(thrown.stack) : ''
  } catch {
    return []
  }
  const frames: StepError['stack'] = []
  for (const row of text.slice(0, 20_000).split('\n')) {
    const match = frame.exec(row)
    if (!match || frames.length === maxFrames) continue
    const line = Number(match[3])
    const column = Math.max(1, Number(match[4]) - (line === 1 ? wrapperColumns : 0))
    const fn = match[1]!.replace(/^(?:Object|exports)\./, '').slice(0, 100)
    // The wrapper is the anonymous function around a module's top level.
    frames.push({
      fn: fn === 'eval' ? '' : fn,
      line,
      column: maps.get(match[2]!)?.sourceColumn(line, column) ?? column,
    })
  }
  return frames
}

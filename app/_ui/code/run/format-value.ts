/** A value as text for the output pane: tensors with dtype, shape and aligned numbers, the rest nested and indented. */
import { numberText } from '#graders/code/compare/describe.ts'
import type { Value } from '#graders/value.ts'
import { numbersOf } from '#graders/value-json.ts'

const maxItems = 40
const maxDepth = 5
const maxRows = 24
const maxColumns = 12

export const formatValue = (value: Value): string => format(value, 0)

function format(value: Value, depth: number): string {
  switch (value.t) {
    case 'undefined':
    case 'null':
      return value.t
    case 'boolean':
      return String(value.v)
    case 'number':
      return numberText(value.v)
    case 'string':
      return JSON.stringify(value.v.length > 500 ? `${value.v.slice(0, 500)}…` : value.v)
    case 'array':
      return formatArray(value.v, depth)
    case 'object':
      return formatObject(value.v, depth)
    case 'typed':
      return `${value.kind} ${row(numbersOf(value.kind, value.data))}`
    case 'tensor': {
      const numbers = numbersOf(value.dtype, value.data)
      const shown = value.dtype === 'bool' ? numbers.map((n) => n !== 0) : numbers
      return `${value.dtype}[${value.shape.join(', ')}]${indent(formatTensor(value.shape, shown), depth)}`
    }
    case 'model':
      return `tf.LayersModel (${value.weights.length} weights)`
    case 'rng':
      return 'rng'
    case 'unsupported':
      return `(${value.what})`
  }
}

function formatArray(items: Value[], depth: number): string {
  if (items.length === 0) return '[]'
  if (depth >= maxDepth) return `array(${items.length})`
  const shown = items.slice(0, maxItems).map((item) => format(item, depth + 1))
  if (items.length > maxItems) shown.push(`… ${items.length - maxItems} more`)
  const flat = items.every(({ t }) => t !== 'array' && t !== 'object' && t !== 'tensor')
  return flat ? `[${shown.join(', ')}]` : block('[', shown, ']', depth)
}

function formatObject(entries: [string, Value][], depth: number): string {
  if (entries.length === 0) return '{}'
  if (depth >= maxDepth) return '{…}'
  const shown = entries.slice(0, maxItems).map(([key, item]) => `${key}: ${format(item, depth + 1)}`)
  if (entries.length > maxItems) shown.push(`… ${entries.length - maxItems} more`)
  return block('{', shown, '}', depth)
}

const block = (open: string, lines: string[], close: string, depth: number) => {
  const pad = '  '.repeat(depth + 1)
  return `${open}\n${lines.map((line) => pad + line).join(',\n')}\n${'  '.repeat(depth)}${close}`
}

/** Matrices one row per line, columns aligned; higher ranks as matrices under their leading indices. */
function formatTensor(shape: number[], values: (number | boolean)[]): string {
  if (values.length === 0) return ' (empty)'
  if (shape.length === 0) return ` ${cell(values[0]!)}`
  if (shape.length === 1) return `\n${row(values)}`
  const columns = shape.at(-1)!
  const rows = shape.at(-2)!
  const matrices = values.length / (rows * columns)
  const lines: string[] = []
  for (let m = 0; m < matrices && lines.length < maxRows; m++) {
    if (shape.length > 2) lines.push(`[${leading(m, shape.slice(0, -2)).join(', ')}, …]`)
    const matrix = values.slice(m * rows * columns, (m + 1) * rows * columns)
    lines.push(...matrixLines(matrix, rows, columns).slice(0, maxRows - lines.length))
  }
  const all = matrices * (rows + (shape.length > 2 ? 1 : 0))
  if (all > lines.length) lines.push(`… ${all - lines.length} more lines`)
  return `\n${lines.join('\n')}`
}

function matrixLines(values: (number | boolean)[], rows: number, columns: number): string[] {
  const shown = Math.min(columns, maxColumns)
  const cells = Array.from({ length: Math.min(rows, maxRows) }, (_, r) =>
    values.slice(r * columns, r * columns + shown).map(cell),
  )
  const widths = Array.from({ length: shown }, (_, c) => Math.max(...cells.map((line) => line[c]!.length)))
  const more = columns > shown ? ` … ${columns - shown} more` : ''
  return cells.map((line) => `  [${line.map((text, c) => text.padStart(widths[c]!)).join(', ')}${more}]`)
}

const cell = (value: number | boolean) =>
  typeof value === 'boolean' ? String(value) : numberText(Number(value.toPrecision(6)))

function row(values: (number | boolean)[]): string {
  const shown = values.slice(0, maxItems).map(cell)
  return `  [${shown.join(', ')}${values.length > maxItems ? `, … ${values.length - maxItems} more` : ''}]`
}

function leading(flat: number, shape: number[]): number[] {
  const index: number[] = []
  for (const size of shape.toReversed()) {
    index.unshift(flat % size)
    flat = Math.floor(flat / size)
  }
  return index
}

const indent = (text: string, depth: number) => text.replaceAll('\n', `\n${'  '.repeat(depth)}`)

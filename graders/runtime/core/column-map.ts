/** Source columns from the `mappings` of a source map (https://tc39.es/ecma426/): lines are kept, columns move. */

export type ColumnMap = { sourceColumn: (line: number, column: number) => number }

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const digitOf = new Map([...digits].map((digit, value) => [digit, value]))

/** Lines and columns are 1-based, as in stack traces. */
export function readColumnMap(mappings: string): ColumnMap {
  let source = 0
  const lines = mappings.split(';').map((line) => {
    let generated = 0
    return line
      .split(',')
      .filter(Boolean)
      .map((segment) => {
        const fields = readNumbers(segment)
        generated += fields[0] ?? 0
        source += fields[3] ?? 0
        return { generated, source }
      })
  })
  return {
    sourceColumn(line, column) {
      const before = lines[line - 1]?.findLast((segment) => segment.generated <= column - 1)
      return before ? before.source + (column - 1 - before.generated) + 1 : column
    },
  }
}

function readNumbers(segment: string) {
  const numbers: number[] = []
  let value = 0
  let shift = 0
  for (const character of segment) {
    const digit = digitOf.get(character) ?? 0
    value += (digit & 31) << shift
    shift += 5
    if (digit & 32) continue
    numbers.push(value & 1 ? -(value >> 1) : value >> 1)
    value = 0
    shift = 0
  }
  return numbers
}

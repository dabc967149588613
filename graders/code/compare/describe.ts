/** Values and calls as a student reads them: `softmax(float32[2,3], 1)`. Never longer than a line. */
import type { Call, Value } from '../../value.ts'
import { numericShape } from './numbers.ts'

const longest = 160

export const describe = (value: Value): string => cut(literal(value, 2), longest)

/** At most 500 characters, as `checkDetails.call` allows; the author's label stands behind it like a comment. */
export function describeCall({ entry, args, label }: Call): string {
  const call = `${entry}(${args.map(describe).join(', ')})`
  return cut(label ? `${cut(call, 400)} // ${label}` : call, 480)
}

/** The type without the numbers: `number[3]`, `{X, y}`, `float32[2,3]`. */
export function describeType(value: Value): string {
  switch (value.t) {
    case 'number':
    case 'string':
    case 'boolean':
      return value.t
    case 'array': {
      const shape = numericShape(value)
      return shape ? `number${brackets(shape)}` : `array(${value.v.length})`
    }
    case 'object':
      return cut(`{${value.v.map(([key]) => name(key)).join(', ')}}`, longest)
    default:
      return cut(literal(value, 0), longest)
  }
}

function literal(value: Value, depth: number): string {
  switch (value.t) {
    case 'undefined':
    case 'null':
      return value.t
    case 'boolean':
      return String(value.v)
    case 'number':
      return numberText(value.v)
    case 'string':
      return JSON.stringify(cut(value.v, 40))
    case 'array':
      return arrayText(value, depth)
    case 'object':
      if (depth === 0) return '{…}'
      return `{${listed(value.v, ([key, item]) => `${name(key)}: ${literal(item, depth - 1)}`)}}`
    case 'typed':
      return `${value.kind}(${value.data.byteLength / itemBytes[value.kind]})`
    case 'tensor':
      return `${value.dtype}[${value.shape.join(',')}]`
    case 'model':
      return 'tf.LayersModel'
    case 'rng':
      return 'rng'
    case 'unsupported':
      return cut(value.what, 60)
  }
}

const itemBytes = { Float32Array: 4, Float64Array: 8, Int32Array: 4, Uint8Array: 1 } as const

function arrayText(value: Extract<Value, { t: 'array' }>, depth: number): string {
  const shape = numericShape(value)
  const few = value.v.length <= 8 && (shape === undefined || shape.length <= depth)
  if (few && depth > 0) return `[${listed(value.v, (item) => literal(item, depth - 1))}]`
  return shape ? `number${brackets(shape)}` : `array(${value.v.length})`
}

const listed = <T>(items: T[], text: (item: T) => string) =>
  [...items.slice(0, 8).map(text), ...(items.length > 8 ? ['…'] : [])].join(', ')

const brackets = (shape: number[]) => shape.map((length) => `[${length}]`).join('')

const name = (key: string) => (/^[A-Za-z_$][\w$]{0,40}$/.test(key) ? key : JSON.stringify(cut(key, 40)))

/** Seven significant digits say all that a float32 knows. */
export const numberText = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(7))) : String(value)

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text)

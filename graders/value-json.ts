/**
 * Values as people write them: a tensor is `{dtype, shape, values}` with row-major values (nested or flat when read,
 * flat when written), everything else is itself. JSON has no NaN or infinities, so those are the strings "NaN",
 * "Infinity" and "-Infinity".
 */
import { z } from 'zod'
import type { NumericDtype, TensorValue, Value } from './value.ts'
import { itemBytes } from './wire-format.ts'

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

const special = ['NaN', 'Infinity', '-Infinity']
const tensorJson = z.strictObject({
  dtype: z.enum(['float32', 'int32', 'bool']),
  shape: z.array(z.int().nonnegative()).max(8),
  values: z.array(z.unknown()),
})

const numberToJson = (n: number): Json => (Number.isFinite(n) ? n : String(n))

/** Numbers of a tensor or typed array; `data` may lie at any offset. */
export function numbersOf(
  kind: NumericDtype | Extract<Value, { t: 'typed' }>['kind'],
  data: Uint8Array,
): number[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  switch (kind) {
    case 'float32':
    case 'Float32Array':
      return Array.from({ length: data.length / 4 }, (_, i) => view.getFloat32(i * 4, true))
    case 'int32':
    case 'Int32Array':
      return Array.from({ length: data.length / 4 }, (_, i) => view.getInt32(i * 4, true))
    case 'Float64Array':
      return Array.from({ length: data.length / 8 }, (_, i) => view.getFloat64(i * 8, true))
    default:
      return Array.from(data)
  }
}

export function valueToJson(value: Value): Json {
  switch (value.t) {
    case 'undefined':
    case 'null':
      return null
    case 'boolean':
    case 'string':
      return value.v
    case 'number':
      return numberToJson(value.v)
    case 'array':
      return value.v.map(valueToJson)
    case 'object':
      return Object.fromEntries(value.v.map(([name, item]) => [name, valueToJson(item)]))
    case 'typed':
      return { typed: value.kind, values: numbersOf(value.kind, value.data).map(numberToJson) }
    case 'tensor':
      return tensorToJson(value)
    case 'model':
      return {
        model: valueToJson(value.topology),
        weights: value.weights.map((weight) => ({ name: weight.name, ...tensorToJson(weight.value) })),
      }
    case 'rng':
      return { rng: value.seed }
    case 'unsupported':
      return { unsupported: value.what }
  }
}

function tensorToJson({ dtype, shape, data }: TensorValue) {
  const numbers = numbersOf(dtype, data)
  const values: Json[] = dtype === 'bool' ? numbers.map((n) => n !== 0) : numbers.map(numberToJson)
  return { dtype, shape, values }
}

/** @throws {RangeError} with a sentence for the person who wrote the JSON. */
export function valueFromJson(json: Json): Value {
  if (json === null) return { t: 'null' }
  if (typeof json === 'boolean') return { t: 'boolean', v: json }
  if (typeof json === 'number') return { t: 'number', v: json }
  if (typeof json === 'string') return { t: 'string', v: json }
  if (Array.isArray(json)) return { t: 'array', v: json.map(valueFromJson) }
  const tensor = tensorJson.safeParse(json)
  if (tensor.success) return tensorFromJson(tensor.data)
  if ('dtype' in json && 'shape' in json)
    throw new RangeError(`not a tensor: ${z.prettifyError(tensor.error)}`)
  return { t: 'object', v: Object.entries(json).map(([name, item]) => [name, valueFromJson(item)]) }
}

function tensorFromJson({ dtype, shape, values }: z.infer<typeof tensorJson>): TensorValue {
  const flat = (values as unknown[]).flat(8)
  const size = shape.reduce((product, n) => product * n, 1)
  if (flat.length !== size)
    throw new RangeError(`shape [${shape}] takes ${size} values, there are ${flat.length}`)
  const data = new Uint8Array(size * itemBytes[dtype])
  const view = new DataView(data.buffer)
  flat.forEach((item, i) => {
    const n =
      typeof item === 'boolean' ? Number(item) : special.includes(item as string) ? Number(item) : item
    if (typeof n !== 'number') throw new RangeError(`value ${i} of a tensor is not a number`)
    if (dtype === 'float32') view.setFloat32(i * 4, n, true)
    else if (dtype === 'int32') view.setInt32(i * 4, n, true)
    else view.setUint8(i, n ? 1 : 0)
  })
  return { t: 'tensor', dtype, shape, data }
}

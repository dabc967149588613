/** The numbers inside values, read from their bytes. */
import type { TensorValue, Value } from '../../value.ts'

export type Numbers = ArrayLike<number>

const itemBytes = { float32: 4, int32: 4, bool: 1 } as const

export const sizeOf = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1)

/** False when the bytes can't be this shape and dtype; the sender may have written anything. */
export const isConsistent = (tensor: TensorValue) =>
  sizeOf(tensor.shape) * itemBytes[tensor.dtype] === tensor.data.byteLength

export function tensorNumbers({ dtype, data }: TensorValue): Numbers {
  if (dtype === 'bool') return data
  return dtype === 'int32' ? new Int32Array(aligned(data)) : new Float32Array(aligned(data))
}

export function typedNumbers({ kind, data }: Extract<Value, { t: 'typed' }>): Numbers {
  if (kind === 'Uint8Array') return data
  if (kind === 'Float64Array') return new Float64Array(aligned(data, 8))
  return kind === 'Int32Array' ? new Int32Array(aligned(data)) : new Float32Array(aligned(data))
}

/** A copy: the bytes may start anywhere in a frame, typed arrays need aligned starts and whole items. */
const aligned = (data: Uint8Array, item = 4): ArrayBuffer =>
  data.slice(0, data.byteLength - (data.byteLength % item)).buffer as ArrayBuffer

/**
 * `[2,3]` for a rectangular nested array of numbers, undefined for anything else. An empty array is `[0]`. Each value is
 * looked at once: a second look at the first one of each level would take 2^60 steps for 60 levels.
 */
export function numericShape(value: Value): number[] | undefined {
  if (value.t !== 'array') return undefined
  const first = value.v[0]
  if (!first) return [0]
  if (first.t === 'number') return value.v.every((item) => item.t === 'number') ? [value.v.length] : undefined
  const inner = numericShape(first)
  if (!inner) return undefined
  const same = value.v.every((item, i) => {
    if (i === 0) return true
    const shape = numericShape(item)
    return shape?.length === inner.length && shape.every((length, axis) => length === inner[axis])
  })
  return same ? [value.v.length, ...inner] : undefined
}

/** The numbers of a nested array, row-major; `value` must have a `numericShape`. */
export function nestedNumbers(value: Value, into: number[] = []): number[] {
  if (value.t === 'number') into.push(value.v)
  else if (value.t === 'array') for (const item of value.v) nestedNumbers(item, into)
  return into
}

/** What values cost the process that holds them. */
import type { Value } from './value.ts'

/**
 * All results of one submission together may take this much in the judge's memory. The wire's caps are for one frame: a
 * thousand times less travels as `undefined` in an array than it takes here.
 */
export const maxHeldBytes = 128 * 2 ** 20

/** Roughly, from objects and array slots as V8 lays them out. */
export function valueBytes(value: Value): number {
  switch (value.t) {
    case 'array': {
      let sum = 96
      for (const item of value.v) sum += 8 + valueBytes(item)
      return sum
    }
    case 'object': {
      let sum = 96
      for (const [key, item] of value.v) sum += 120 + 2 * key.length + valueBytes(item)
      return sum
    }
    case 'tensor':
    case 'typed':
      return value.data.byteLength + 200
    case 'model': {
      let sum = 64 + valueBytes(value.topology)
      for (const { name, value: weight } of value.weights) sum += 72 + 2 * name.length + valueBytes(weight)
      return sum
    }
    case 'string':
      return 56 + 2 * value.v.length
    default:
      return 48
  }
}

/** Whether an argument is still what it was, bit by bit. */
import type { Value } from '../../../value.ts'

export function sameValue(a: Value, b: Value): boolean {
  if (a.t !== b.t) return a.t === 'rng'
  switch (a.t) {
    case 'boolean':
    case 'string':
      return a.v === (b as typeof a).v
    case 'number':
      return Object.is(a.v, (b as typeof a).v)
    case 'array': {
      const other = (b as typeof a).v
      return a.v.length === other.length && a.v.every((item, i) => sameValue(item, other[i]!))
    }
    case 'object': {
      const other = (b as typeof a).v
      return (
        a.v.length === other.length &&
        a.v.every(([name, item], i) => name === other[i]![0] && sameValue(item, other[i]![1]))
      )
    }
    case 'typed':
      return a.kind === (b as typeof a).kind && sameBytes(a.data, (b as typeof a).data)
    case 'tensor': {
      const other = b as typeof a
      return a.dtype === other.dtype && a.shape.join() === other.shape.join() && sameBytes(a.data, other.data)
    }
    // Models are arguments of the authors' own modules only, which may train them.
    default:
      return true
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array) {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

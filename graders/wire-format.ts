/** The numbers that both ends of the wire agree on. */
import type { NumericDtype } from './value.ts'

export class WireError extends Error {
  override name = 'WireError'
}

/** Everything a reader is willing to hold. `bytes` counts one frame, `elements` the numbers of all its tensors. */
export type WireCaps = {
  bytes: number
  headerBytes: number
  depth: number
  nodes: number
  elements: number
  stringBytes: number
}
export const defaultCaps: WireCaps = {
  bytes: 64 * 2 ** 20,
  headerBytes: 256 * 1024,
  depth: 64,
  nodes: 2_000_000,
  elements: 16 * 2 ** 20,
  stringBytes: 2 ** 20,
}

/** A job's header holds the sources of its modules, 64 KB each, and JSON takes six bytes for a control character. */
export const jobCaps: WireCaps = { ...defaultCaps, headerBytes: 2 ** 20 }

export const itemBytes: Record<NumericDtype, number> = { float32: 4, int32: 4, bool: 1 }
export const dtypes: NumericDtype[] = ['float32', 'int32', 'bool']
export const typedKinds = ['Float32Array', 'Float64Array', 'Int32Array', 'Uint8Array'] as const
export const typedBytes = { Float32Array: 4, Float64Array: 8, Int32Array: 4, Uint8Array: 1 }
export const maxRank = 8

export const tag = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  number: 4,
  string: 5,
  array: 6,
  object: 7,
  typed: 8,
  tensor: 9,
  model: 10,
  rng: 11,
  unsupported: 12,
}

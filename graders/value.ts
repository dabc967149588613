/**
 * Values that cross the sandbox border, as data. Nothing here is a live object: a tensor is its bytes, a model its
 * topology and weights, so neither side can hand the other a getter, a Proxy or a prototype.
 */

export type Dtype = 'float32' | 'int32' | 'bool' | 'string' | 'complex64'
export type NumericDtype = 'float32' | 'int32' | 'bool'

/** `data`: little-endian bytes, row-major; float32 and int32 4 bytes each, bool 1 byte. */
export type TensorValue = { t: 'tensor'; dtype: NumericDtype; shape: number[]; data: Uint8Array }
/** A tf.LayersModel: `topology` as `model.toJSON()` gives it, weights in `model.getWeights()` order. */
export type ModelValue = { t: 'model'; topology: Value; weights: { name: string; value: TensorValue }[] }

export type Value =
  | { t: 'undefined' }
  | { t: 'null' }
  | { t: 'boolean'; v: boolean }
  | { t: 'number'; v: number }
  | { t: 'string'; v: string }
  | { t: 'array'; v: Value[] }
  | { t: 'object'; v: [string, Value][] }
  /** A typed array other than a tensor's; `kind` is its constructor's name. */
  | { t: 'typed'; kind: 'Float32Array' | 'Float64Array' | 'Int32Array' | 'Uint8Array'; data: Uint8Array }
  | TensorValue
  | ModelValue
  /** Into the jail only: a seeded random source, see graders/runtime/random.ts. */
  | { t: 'rng'; seed: number }
  /** Out of the jail only: something that has no data form (a function, a class instance, a Promise that hung …). */
  | { t: 'unsupported'; what: string }

/** One call of a solution's entry point. */
export type Call = { entry: string; args: Value[]; label?: string }

/** Hostile bytes → values; see wire.ts for the format and what is promised. */
import type { ModelValue, TensorValue, Value } from './value.ts'
import {
  defaultCaps,
  dtypes,
  itemBytes,
  maxRank,
  tag,
  typedBytes,
  typedKinds,
  type WireCaps,
  WireError,
} from './wire-format.ts'

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Walks a buffer, checking every length against what is really there. */
export class Reader {
  at = 0
  nodes = 0
  elements = 0
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly caps: WireCaps

  constructor(bytes: Uint8Array, caps: WireCaps) {
    // Never a Buffer: its slice() shares memory where Uint8Array's copies.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.caps = caps
  }
  advance(count: number) {
    const at = this.at
    if (count > this.bytes.length - at) throw new WireError('the data end early')
    this.at = at + count
    return at
  }
  u8() {
    return this.bytes[this.advance(1)]!
  }
  u32() {
    return this.view.getUint32(this.advance(4), true)
  }
  f64() {
    return this.view.getFloat64(this.advance(8), true)
  }
  /** A count of things that take at least `least` bytes each, so that a lie can't make us allocate. */
  count(least: number) {
    const count = this.u32()
    if (count * least > this.bytes.length - this.at) throw new WireError('a count exceeds the data')
    return count
  }
  blob() {
    const length = this.u32()
    const at = this.advance(length)
    return this.bytes.slice(at, at + length)
  }
  string(cap = this.caps.stringBytes) {
    const length = this.u32()
    if (length > cap) throw new WireError('a string is too long')
    const at = this.advance(length)
    try {
      return strictUtf8.decode(this.bytes.subarray(at, at + length))
    } catch (cause) {
      throw new WireError('a string is not UTF-8', { cause })
    }
  }
}

/** One object for all: on the wire these are a byte each, so a frame can hold millions. */
const flat = {
  undefined: Object.freeze({ t: 'undefined' }),
  null: Object.freeze({ t: 'null' }),
  false: Object.freeze({ t: 'boolean', v: false }),
  true: Object.freeze({ t: 'boolean', v: true }),
} satisfies Record<string, Value>

function readValue(input: Reader, depth = 0): Value {
  if (depth > input.caps.depth) throw new WireError('values are nested too deeply')
  if (++input.nodes > input.caps.nodes) throw new WireError('there are too many values')
  switch (input.u8()) {
    case tag.undefined:
      return flat.undefined
    case tag.null:
      return flat.null
    case tag.false:
      return flat.false
    case tag.true:
      return flat.true
    case tag.number:
      return { t: 'number', v: input.f64() }
    case tag.string:
      return { t: 'string', v: input.string() }
    case tag.array: {
      const length = input.count(1)
      if (length > input.caps.nodes - input.nodes) throw new WireError('there are too many values')
      // As long as it will be: an array that grows by push reserves seventeen places for its first item.
      const items = new Array<Value>(length)
      for (let i = 0; i < length; i++) items[i] = readValue(input, depth + 1)
      return { t: 'array', v: items }
    }
    case tag.object:
      return readObject(input, depth)
    case tag.typed: {
      const kind = typedKinds[input.u8()]
      if (!kind) throw new WireError('a typed array of no known kind')
      const data = input.blob()
      if (data.length % typedBytes[kind] !== 0) throw new WireError('a typed array of broken length')
      countElements(input, data.length / typedBytes[kind])
      return { t: 'typed', kind, data }
    }
    case tag.tensor:
      return readTensor(input)
    case tag.model:
      return readModel(input, depth)
    case tag.rng:
      return { t: 'rng', seed: input.f64() }
    case tag.unsupported:
      return { t: 'unsupported', what: input.string(1000) }
    default:
      throw new WireError('a value of no known kind')
  }
}

function readObject(input: Reader, depth: number): Value {
  const entries: [string, Value][] = []
  const seen = new Set<string>()
  for (let left = input.count(5); left > 0; left--) {
    const key = input.string()
    if (seen.has(key)) throw new WireError('an object has a name twice')
    seen.add(key)
    entries.push([key, readValue(input, depth + 1)])
  }
  return { t: 'object', v: entries }
}

function countElements(input: Reader, count: number) {
  input.elements += count
  if (input.elements > input.caps.elements) throw new WireError('there are too many numbers')
}

function readTensor(input: Reader): TensorValue {
  const dtype = dtypes[input.u8()]
  if (!dtype) throw new WireError('a tensor of no known dtype')
  const rank = input.u8()
  if (rank > maxRank) throw new WireError('a tensor of too many dimensions')
  const shape: number[] = []
  for (let i = 0; i < rank; i++) shape.push(input.u32())
  // Doubles hold this product exactly as long as it is within the cap, and anything above is refused.
  const size = shape.reduce((product, n) => product * n, 1)
  countElements(input, size)
  const data = input.blob()
  if (data.length !== size * itemBytes[dtype]) throw new WireError("a tensor's data don't fit its shape")
  return { t: 'tensor', dtype, shape, data }
}

function readModel(input: Reader, depth: number): ModelValue {
  const topology = readValue(input, depth + 1)
  const weights: ModelValue['weights'] = []
  for (let left = input.count(11); left > 0; left--) {
    const name = input.string()
    if (++input.nodes > input.caps.nodes) throw new WireError('there are too many values')
    if (input.u8() !== tag.tensor) throw new WireError('a weight that is no tensor')
    weights.push({ name, value: readTensor(input) })
  }
  return { t: 'model', topology, weights }
}

/** @throws {WireError} unless `bytes` are exactly one well-formed value within `caps`. */
export function decodeValue(bytes: Uint8Array, caps = defaultCaps): Value {
  const input = new Reader(bytes, caps)
  const value = readValue(input)
  if (input.at !== bytes.length) throw new WireError('there is more data than one value')
  return value
}

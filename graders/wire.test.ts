/** The wire against honest values, and against bytes that nobody would send who meant well. */
import { describe, expect, test } from 'vitest'
import { createRng } from './random.ts'
import type { Value } from './value.ts'
import { decodeFrame, encodeFrame, FrameReader } from './wire.ts'
import { defaultCaps, tag, WireError } from './wire-format.ts'
import { decodeValue } from './wire-read.ts'
import { encodeValue } from './wire-write.ts'

const bytes = (...values: number[]) => new Uint8Array(values)
const floats = (...values: number[]) => new Uint8Array(new Float32Array(values).buffer)

const samples: Value[] = [
  { t: 'undefined' },
  { t: 'null' },
  { t: 'boolean', v: true },
  { t: 'boolean', v: false },
  { t: 'number', v: -0 },
  { t: 'number', v: Number.NaN },
  { t: 'number', v: Number.NEGATIVE_INFINITY },
  { t: 'string', v: '딥러닝 🎓' },
  {
    t: 'array',
    v: [
      { t: 'number', v: 1.5 },
      { t: 'array', v: [] },
    ],
  },
  { t: 'object', v: [['__proto__', { t: 'object', v: [['polluted', { t: 'boolean', v: true }]] }]] },
  { t: 'typed', kind: 'Float64Array', data: new Uint8Array(new Float64Array([1, 2]).buffer) },
  { t: 'tensor', dtype: 'float32', shape: [2, 1], data: floats(1, Number.NaN) },
  { t: 'tensor', dtype: 'bool', shape: [3], data: bytes(1, 0, 1) },
  { t: 'tensor', dtype: 'int32', shape: [], data: bytes(1, 0, 0, 0) },
  { t: 'tensor', dtype: 'float32', shape: [0, 4], data: bytes() },
  {
    t: 'model',
    topology: { t: 'object', v: [['class_name', { t: 'string', v: 'Sequential' }]] },
    weights: [{ name: 'kernel', value: { t: 'tensor', dtype: 'float32', shape: [1], data: floats(3) } }],
  },
  { t: 'rng', seed: 7 },
  { t: 'unsupported', what: 'a function' },
]

test('every kind of value comes back as it was', () => {
  for (const sample of samples) expect(decodeValue(encodeValue(sample))).toEqual(sample)
  const all: Value = { t: 'array', v: samples }
  expect(decodeValue(encodeValue(all))).toEqual(all)
})

test('a frame comes back from chunks of any size', () => {
  const header = { kind: 'value', id: 'α' }
  const frame = encodeFrame(header, samples[11])
  const stream = new Uint8Array([...frame, ...frame, ...encodeFrame({ kind: 'done' })])
  for (const size of [1, 3, 7, stream.length]) {
    const reader = new FrameReader()
    const frames = []
    for (let at = 0; at < stream.length; at += size) frames.push(...reader.push(stream.slice(at, at + size)))
    expect(frames).toEqual([
      { header, value: samples[11] },
      { header, value: samples[11] },
      { header: { kind: 'done' }, value: undefined },
    ])
  }
})

test('a Buffer of a shared pool gives tensors of their own', () => {
  const value = samples[11]!
  const pooled = Buffer.from(encodeValue(value))
  const decoded = decodeValue(pooled)
  pooled.fill(0)
  expect(decoded).toEqual(value)
})

describe('is refused with a WireError:', () => {
  const refusals: Record<string, Uint8Array> = {
    'a tensor with more numbers than its shape': bytes(
      tag.tensor,
      0,
      1,
      1,
      0,
      0,
      0,
      8,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
    ),
    'a tensor of an unknown dtype': bytes(tag.tensor, 9, 0, 4, 0, 0, 0, 0, 0, 0, 0),
    'a tensor of a thousand dimensions': bytes(tag.tensor, 0, 255),
    'a shape whose product overflows': bytes(tag.tensor, 0, 3, ...Array(12).fill(255), 0, 0, 0, 0),
    'a count far above the data': bytes(tag.array, 255, 255, 255, 255),
    'a string longer than the data': bytes(tag.string, 255, 0, 0, 0, 65),
    'a string that is not UTF-8': bytes(tag.string, 2, 0, 0, 0, 0xc3, 0x28),
    'a tag of no kind': bytes(200),
    'nothing at all': bytes(),
    'bytes after the value': bytes(tag.null, tag.null),
    'a name twice': bytes(tag.object, 2, 0, 0, 0, 1, 0, 0, 0, 65, tag.null, 1, 0, 0, 0, 65, tag.null),
    'a typed array with half a number': bytes(tag.typed, 0, 3, 0, 0, 0, 1, 2, 3),
    'a weight that is no tensor': bytes(
      tag.model,
      tag.null,
      1,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      ...Array(20).fill(tag.null),
    ),
  }
  for (const [what, data] of Object.entries(refusals)) {
    test(what, () => expect(() => decodeValue(data)).toThrow(WireError))
  }
  test('a thousand arrays in each other', () => {
    const nested = Array.from({ length: 1000 }, () => [tag.array, 1, 0, 0, 0]).flat()
    expect(() => decodeValue(bytes(...nested, tag.null))).toThrow(WireError)
  })
  test('more values than the cap', () => {
    const many: Value = { t: 'array', v: Array.from({ length: 20 }, () => ({ t: 'null' })) }
    expect(() => decodeValue(encodeValue(many), { ...defaultCaps, nodes: 20 })).toThrow(WireError)
  })
  test('more numbers than the cap, over all tensors', () => {
    const tensor: Value = { t: 'tensor', dtype: 'float32', shape: [3], data: floats(1, 2, 3) }
    const two = encodeValue({ t: 'array', v: [tensor, tensor] })
    expect(() => decodeValue(two, { ...defaultCaps, elements: 5 })).toThrow(WireError)
  })
  test('a frame that announces more than the cap, before it has arrived', () => {
    expect(() => [...new FrameReader().push(bytes(255, 255, 255, 255))]).toThrow(WireError)
  })
  test('a header that is not JSON', () => {
    expect(() => decodeFrame(bytes(1, 0, 0, 0, 123))).toThrow(WireError)
  })
})

test('no mutation of a good frame makes the reader do anything but answer or refuse', () => {
  const rng = createRng('wire-fuzz')
  const good = encodeFrame({ kind: 'value' }, { t: 'array', v: samples })
  let refused = 0
  for (let round = 0; round < 20_000; round++) {
    const bad = good.slice(0, rng() < 0.2 ? rng.int(0, good.length) : good.length)
    for (let changes = rng.int(1, 6); changes > 0 && bad.length > 0; changes--) {
      bad[rng.int(0, bad.length - 1)] = rng.pick([0, 1, 127, 128, 255, rng.int(0, 255)])
    }
    try {
      for (const _ of new FrameReader().push(bad));
    } catch (error) {
      expect(error).toBeInstanceOf(WireError)
      refused += 1
    }
  }
  expect(refused).toBeGreaterThan(1000)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

/** Frames as a hostile runtime would send them. */
import { expect, test } from 'vitest'
import type { Value } from '../value.ts'
import { encodeFrame } from '../wire.ts'
import type { ReplyHeader } from './core/frames.ts'
import { createReceiver } from './receive.ts'

const job = {
  seed: 1,
  modules: {},
  steps: ['a', 'b'].map((id) => ({ id, module: 'm', path: id, args: [] })),
}
const value: Value = { t: 'number', v: 1 }
const started: ReplyHeader = { kind: 'started' }
const answer = (id: string): ReplyHeader => ({
  kind: 'value',
  id,
  mutatedArgs: false,
  leakedTensors: 0,
  ms: 1,
})

function receive(...frames: Uint8Array[]) {
  const receiver = createReceiver(job, 100)
  for (const frame of frames) receiver.push(frame)
  return receiver.received
}

test('answers in the order of the steps are accepted', () => {
  const received = receive(
    encodeFrame(started),
    encodeFrame(answer('a'), value),
    encodeFrame(answer('b'), value),
  )
  expect(received.results.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(received.broken).toBeNull()
})

for (const [what, frames] of Object.entries({
  'an answer before the job was started': [encodeFrame(answer('a'), value)],
  'a second start': [encodeFrame(started), encodeFrame(started), encodeFrame(answer('a'), value)],
  'an answer to a later step first': [encodeFrame(started), encodeFrame(answer('b'), value)],
  'an answer to no step': [encodeFrame(started), encodeFrame(answer('x'), value)],
  'a value header without a value': [encodeFrame(started), encodeFrame(answer('a'))],
  'a header with more fields than it has': [
    encodeFrame(started),
    encodeFrame({ ...answer('a'), score: 1 }, value),
  ],
  'a header of no kind': [encodeFrame(started), encodeFrame({ kind: 'verdict', score: 1 })],
  'a header that is a list': [encodeFrame(started), encodeFrame([])],
  'a time that is not finite': [encodeFrame(started), encodeFrame({ ...answer('a'), ms: null }, value)],
  'a value beside a line of the console': [
    encodeFrame(started),
    encodeFrame({ kind: 'console', step: 'a', level: 'log', text: '' }, value),
  ],
  garbage: [encodeFrame(started), new Uint8Array(64).fill(0xee)],
})) {
  test(`${what} breaks the protocol and gives no result`, () => {
    const received = receive(...frames)
    expect(received.results).toEqual([])
    expect(received.broken).toEqual(expect.any(String))
  })
}

test('a second answer to a step does not replace the first', () => {
  const other: Value = { t: 'number', v: 2 }
  const received = receive(
    encodeFrame(started),
    encodeFrame(answer('a'), value),
    encodeFrame(answer('a'), other),
  )
  expect(received.results).toMatchObject([{ id: 'a', value }])
  expect(received.broken).not.toBeNull()
})

test('more values than one submission may return end the reading', () => {
  const many: Value = { t: 'array', v: new Array<Value>(1_500_000).fill({ t: 'null' }) }
  const received = receive(
    encodeFrame(started),
    encodeFrame(answer('a'), many),
    encodeFrame(answer('b'), many),
  )
  expect(received.results.map(({ id }) => id)).toEqual(['a'])
  expect(received.tooMuch).toBe(true)
})

test('what stood before a broken frame is read, also when both arrive at once', () => {
  const frames = [encodeFrame(started), encodeFrame(answer('a'), value), new Uint8Array(64).fill(0xee)]
  expect(receive(Buffer.concat(frames)).results).toEqual(receive(...frames).results)
  expect(receive(...frames).results).toHaveLength(1)
})

test('nothing is read after the end or after a broken frame', () => {
  const late = encodeFrame(answer('a'), value)
  expect(receive(encodeFrame(started), encodeFrame({ kind: 'done' }), late).results).toEqual([])
  expect(receive(encodeFrame(started), new Uint8Array(64).fill(0xee), late).results).toEqual([])
})

test('console text is cut at the cap even when the runtime does not cut it', () => {
  const line = encodeFrame({ kind: 'console', step: 'a', level: 'log', text: 'x'.repeat(80) })
  const received = receive(encodeFrame(started), line, line, line)
  expect(received.console.map(({ text }) => text.length)).toEqual([80, 19])
  expect(received.consoleTruncated).toBe(true)
})

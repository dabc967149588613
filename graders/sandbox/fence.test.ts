import { PassThrough } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { drawSecret, readFenced, secretBytes } from './fence.ts'

function open() {
  const stream = new PassThrough()
  const taken: string[] = []
  const fence = readFenced(stream, (chunk) => taken.push(chunk.toString('latin1')))
  return { stream, taken, fence }
}

test('what is written before the secret is dropped, what follows is read', async () => {
  const { stream, taken, fence } = open()
  stream.write('one')
  await turn()
  const secret = drawSecret()
  const passed = fence(secret)
  stream.write('forged')
  stream.write(Buffer.concat([Buffer.from('more'), secret, Buffer.from('two')]))
  await passed
  stream.write('three')
  await turn()
  expect(taken.join(' ')).toBe('one two three')
})

test('the secret is found however the stream is cut', async () => {
  for (let cut = 1; cut < secretBytes; cut++) {
    const { stream, taken, fence } = open()
    const secret = drawSecret()
    const passed = fence(secret)
    const bytes = Buffer.concat([Buffer.from('x'.repeat(50)), secret, Buffer.from('after')])
    for (let at = 0; at < bytes.length; at += cut) {
      stream.write(bytes.subarray(at, at + cut))
      await turn()
    }
    await passed
    expect(taken.join('')).toBe('after')
  }
})

test('a part of the secret, or another one, opens nothing', async () => {
  const { stream, taken, fence } = open()
  const secret = drawSecret()
  let isOpen = false
  void fence(secret).then(() => {
    isOpen = true
  })
  stream.write(secret.subarray(0, secretBytes - 1))
  stream.write(drawSecret())
  stream.write(secret.subarray(1))
  await turn()
  await turn()
  expect(isOpen).toBe(false)
  expect(taken).toEqual([])
})

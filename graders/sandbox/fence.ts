/** Tells apart, in a stream that several programs write to in turn, what was written before and after a change. */
import { randomBytes } from 'node:crypto'
import type { Readable } from 'node:stream'

export const secretBytes = 32
/** Nobody who wrote before it was drawn can have known it. */
export const drawSecret = () => randomBytes(secretBytes)

/** `take` gets what the stream brings. The answer drops all up to the next time that the secret stands in the stream. */
export function readFenced(
  stream: Readable,
  take: (chunk: Buffer) => void,
): (secret: Buffer) => Promise<void> {
  let secret: Buffer | undefined
  let tail: Buffer = Buffer.alloc(0)
  let onFound = () => {}
  stream.on('data', (chunk: Buffer) => {
    if (!secret) return take(chunk)
    tail = Buffer.concat([tail, chunk])
    const at = tail.indexOf(secret)
    if (at < 0) {
      tail = tail.subarray(Math.max(0, tail.length - secret.length + 1))
      return
    }
    const rest = tail.subarray(at + secret.length)
    tail = Buffer.alloc(0)
    secret = undefined
    onFound()
    if (rest.length > 0) take(rest)
  })
  return (drawn) =>
    new Promise((resolve) => {
      secret = drawn
      onFound = resolve
    })
}

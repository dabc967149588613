/**
 * The bytes that cross the sandbox border. Both directions use frames: a length, a JSON header, and optionally one
 * Value tree. The reader treats every byte as hostile: nothing is allocated before its size was checked against what
 * has really arrived, no object with a prototype is built from names in the data, and the only error is a WireError.
 *
 * frame  = u32 payload length, u32 header length, header (UTF-8 JSON), [value]   (integers little-endian)
 * value  = u8 tag, then what the tag needs; see wire-write.ts
 */
import type { Value } from './value.ts'
import { defaultCaps, type WireCaps, WireError } from './wire-format.ts'
import { decodeValue, Reader } from './wire-read.ts'
import { Writer, writeValue } from './wire-write.ts'

/** One frame: `header` must survive JSON. */
export function encodeFrame(header: unknown, value?: Value): Uint8Array<ArrayBuffer> {
  const out = new Writer()
  out.u32(0)
  out.string(JSON.stringify(header))
  if (value) writeValue(out, value)
  out.view.setUint32(0, out.length - 4, true)
  return out.bytes.slice(0, out.length)
}

export type Frame = { header: unknown; value: Value | undefined }

/** @throws {WireError} `payload` is a frame without its leading length. */
export function decodeFrame(payload: Uint8Array, caps = defaultCaps): Frame {
  const input = new Reader(payload, caps)
  const text = input.string(caps.headerBytes)
  let header: unknown
  try {
    header = JSON.parse(text)
  } catch (cause) {
    throw new WireError('a header is not JSON', { cause })
  }
  if (input.at === payload.length) return { header, value: undefined }
  return { header, value: decodeValue(payload.subarray(input.at), caps) }
}

/** Collects chunks of a stream and gives back whole frames; a frame above `caps.bytes` is refused at its length. */
export class FrameReader {
  private held = new Uint8Array(0)
  private length = 0
  private readonly caps: WireCaps

  constructor(caps = defaultCaps) {
    this.caps = caps
  }
  /**
   * One frame at a time: what stood before a broken one is read, however the stream was cut into chunks.
   * @throws {WireError} after which the stream is worthless.
   */
  *push(chunk: Uint8Array): Generator<Frame> {
    this.append(chunk)
    let at = 0
    while (this.length - at >= 4) {
      const size = new DataView(this.held.buffer).getUint32(at, true)
      if (size > this.caps.bytes) throw new WireError('a frame is too long')
      if (this.length - at < 4 + size) break
      yield decodeFrame(this.held.slice(at + 4, at + 4 + size), this.caps)
      at += 4 + size
    }
    if (at > 0) this.held.copyWithin(0, at, this.length)
    this.length -= at
  }
  private append(chunk: Uint8Array) {
    if (this.length + chunk.length > this.held.length) {
      const grown = new Uint8Array(Math.max(this.held.length * 2, this.length + chunk.length))
      grown.set(this.held.subarray(0, this.length))
      this.held = grown
    }
    this.held.set(chunk, this.length)
    this.length += chunk.length
  }
}

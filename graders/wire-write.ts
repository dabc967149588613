/** Values → bytes; see wire.ts for the format. */
import type { ModelValue, TensorValue, Value } from './value.ts'
import { dtypes, tag, typedKinds } from './wire-format.ts'

const utf8 = new TextEncoder()

/** A growing buffer; integers and floats little-endian. */
export class Writer {
  bytes = new Uint8Array(1024)
  view = new DataView(this.bytes.buffer)
  length = 0

  reserve(count: number) {
    const at = this.length
    if (at + count > this.bytes.length) {
      const grown = new Uint8Array(Math.max(this.bytes.length * 2, at + count))
      grown.set(this.bytes.subarray(0, at))
      this.bytes = grown
      this.view = new DataView(grown.buffer)
    }
    this.length = at + count
    return at
  }
  u8(value: number) {
    const at = this.reserve(1)
    this.bytes[at] = value
  }
  u32(value: number) {
    const at = this.reserve(4)
    this.view.setUint32(at, value, true)
  }
  f64(value: number) {
    const at = this.reserve(8)
    this.view.setFloat64(at, value, true)
  }
  blob(data: Uint8Array) {
    this.u32(data.length)
    const at = this.reserve(data.length)
    this.bytes.set(data, at)
  }
  string(text: string) {
    this.blob(utf8.encode(text))
  }
}

export function writeValue(out: Writer, value: Value): void {
  switch (value.t) {
    case 'undefined':
      out.u8(tag.undefined)
      return
    case 'null':
      out.u8(tag.null)
      return
    case 'boolean':
      out.u8(value.v ? tag.true : tag.false)
      return
    case 'number':
      out.u8(tag.number)
      out.f64(value.v)
      return
    case 'string':
      out.u8(tag.string)
      out.string(value.v)
      return
    case 'array':
      out.u8(tag.array)
      out.u32(value.v.length)
      for (let i = 0; i < value.v.length; i++) writeValue(out, value.v[i]!)
      return
    case 'object':
      out.u8(tag.object)
      out.u32(value.v.length)
      for (let i = 0; i < value.v.length; i++) {
        const entry = value.v[i]!
        out.string(entry[0])
        writeValue(out, entry[1])
      }
      return
    case 'typed':
      out.u8(tag.typed)
      out.u8(typedKinds.indexOf(value.kind))
      out.blob(value.data)
      return
    case 'tensor':
      writeTensor(out, value)
      return
    case 'model':
      writeModel(out, value)
      return
    case 'rng':
      out.u8(tag.rng)
      out.f64(value.seed)
      return
    case 'unsupported':
      out.u8(tag.unsupported)
      out.string(value.what)
      return
  }
}

function writeTensor(out: Writer, tensor: TensorValue) {
  out.u8(tag.tensor)
  out.u8(dtypes.indexOf(tensor.dtype))
  out.u8(tensor.shape.length)
  for (let i = 0; i < tensor.shape.length; i++) out.u32(tensor.shape[i]!)
  out.blob(tensor.data)
}

function writeModel(out: Writer, model: ModelValue) {
  out.u8(tag.model)
  writeValue(out, model.topology)
  out.u32(model.weights.length)
  for (let i = 0; i < model.weights.length; i++) {
    out.string(model.weights[i]!.name)
    writeTensor(out, model.weights[i]!.value)
  }
}

export function encodeValue(value: Value): Uint8Array<ArrayBuffer> {
  const out = new Writer()
  writeValue(out, value)
  return out.bytes.slice(0, out.length)
}

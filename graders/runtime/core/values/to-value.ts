/** Live results → data. Getters and Proxies in them run student code, which is safe here: we are still in the jail. */
import type { TensorValue, Value } from '../../../value.ts'
import { tf } from '../tf.ts'

/** A result that has no data form at all: it can't be sent, and the student is told why. */
export class UnsupportedValue extends Error {
  override name = 'UnsupportedValue'
}

const maxDepth = 60
const maxNodes = 1_500_000

const engine = tf.engine()
const { Tensor, LayersModel } = tf
const { getPrototypeOf, keys } = Object
const { isArray } = Array
const isTyped = ArrayBuffer.isView

/** Tensors met on the way, so that the caller can tell a returned tensor from a leaked one. */
export type Met = Set<unknown>

export function toValue(live: unknown, met: Met = new Set()): Value {
  let nodes = 0
  const visit = (item: unknown, depth: number): Value => {
    if (depth > maxDepth) throw new UnsupportedValue('The value is nested too deeply, or contains itself.')
    if (++nodes > maxNodes) throw new UnsupportedValue('The value is too large.')
    switch (typeof item) {
      case 'undefined':
        return { t: 'undefined' }
      case 'boolean':
        return { t: 'boolean', v: item }
      case 'number':
        return { t: 'number', v: item }
      case 'string':
        return { t: 'string', v: item }
      case 'object':
        return item === null ? { t: 'null' } : visitObject(item, depth)
      default:
        return { t: 'unsupported', what: `a ${typeof item}` }
    }
  }
  const visitObject = (item: object, depth: number): Value => {
    if (item instanceof Tensor) {
      met.add(item)
      return tensorToValue(item)
    }
    if (item instanceof LayersModel) return modelToValue(item, depth, met)
    if (isArray(item)) {
      const items: Value[] = []
      for (let i = 0; i < item.length; i++) items[i] = visit(item[i], depth + 1)
      return { t: 'array', v: items }
    }
    if (isTyped(item)) return typedToValue(item)
    const prototype = getPrototypeOf(item)
    if (prototype !== null && prototype !== Object.prototype) {
      return { t: 'unsupported', what: `an instance of ${className(prototype)}` }
    }
    const names = keys(item)
    const entries: [string, Value][] = []
    for (let i = 0; i < names.length; i++) {
      const name = names[i]!
      entries[i] = [name, visit((item as Record<string, unknown>)[name], depth + 1)]
    }
    return { t: 'object', v: entries }
  }
  const modelToValue = (model: InstanceType<typeof LayersModel>, depth: number, tensors: Met): Value => {
    const topology = visit(JSON.parse(JSON.stringify(model.toJSON(null, false))), depth + 1)
    const weights = model.getWeights().map((weight, i) => {
      tensors.add(weight)
      return { name: String(model.weights[i]?.name ?? i), value: tensorToValue(weight) as TensorValue }
    })
    return { t: 'model', topology, weights }
  }
  return visit(live, 0)
}

function className(prototype: { constructor?: { name?: unknown } }) {
  const name = prototype.constructor?.name
  return typeof name === 'string' && name ? name.slice(0, 60) : 'a class'
}

const bytesOf = (view: ArrayBufferView) =>
  new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice()

function typedToValue(view: ArrayBufferView): Value {
  if (view instanceof Float32Array) return { t: 'typed', kind: 'Float32Array', data: bytesOf(view) }
  if (view instanceof Float64Array) return { t: 'typed', kind: 'Float64Array', data: bytesOf(view) }
  if (view instanceof Int32Array) return { t: 'typed', kind: 'Int32Array', data: bytesOf(view) }
  if (view instanceof Uint8Array) return { t: 'typed', kind: 'Uint8Array', data: bytesOf(view) }
  return { t: 'unsupported', what: `an instance of ${className(getPrototypeOf(view))}` }
}

/** Reads through the engine, not through the tensor's own methods, which a student may have replaced. */
function tensorToValue(tensor: InstanceType<typeof Tensor>): Value {
  if (tensor.isDisposed) throw new UnsupportedValue('A tensor was disposed before it was returned.')
  const { dtype } = tensor
  if (dtype !== 'float32' && dtype !== 'int32' && dtype !== 'bool') {
    return { t: 'unsupported', what: `a tensor of dtype ${dtype}` }
  }
  const raw = engine.readSync(tensor.dataId) as ArrayLike<number>
  const data =
    dtype === 'float32'
      ? raw instanceof Float32Array
        ? raw
        : Float32Array.from(raw)
      : dtype === 'int32'
        ? raw instanceof Int32Array
          ? raw
          : Int32Array.from(raw)
        : Uint8Array.from(raw, (v) => (v ? 1 : 0))
  return { t: 'tensor', dtype, shape: [...tensor.shape], data: bytesOf(data) }
}

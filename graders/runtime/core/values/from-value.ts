/** Data → live arguments. */
import { createRng } from '../../../random.ts'
import type { ModelValue, TensorValue, Value } from '../../../value.ts'
import { tf } from '../tf.ts'

export async function fromValue(value: Value): Promise<unknown> {
  switch (value.t) {
    case 'undefined':
      return undefined
    case 'null':
      return null
    case 'boolean':
    case 'number':
    case 'string':
      return value.v
    case 'array': {
      const items: unknown[] = []
      for (const item of value.v) items.push(await fromValue(item))
      return items
    }
    case 'object': {
      const object: Record<string, unknown> = {}
      for (const [name, item] of value.v) define(object, name, await fromValue(item))
      return object
    }
    case 'typed':
      return fromTyped(value.kind, value.data)
    case 'tensor':
      return fromTensor(value)
    case 'model':
      return fromModel(value)
    case 'rng':
      return createRng(value.seed)
    case 'unsupported':
      throw new TypeError(`${value.what} can't be an argument`)
  }
}

/** As JSON.parse does it: `__proto__` becomes an ordinary property instead of the prototype. */
const define = (object: object, name: string, value: unknown) =>
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true })

/** A copy, because the bytes may lie at an offset that no Float32Array accepts. */
const buffer = (data: Uint8Array) => new Uint8Array(data).buffer

function fromTyped(kind: Extract<Value, { t: 'typed' }>['kind'], data: Uint8Array) {
  if (kind === 'Float32Array') return new Float32Array(buffer(data))
  if (kind === 'Float64Array') return new Float64Array(buffer(data))
  if (kind === 'Int32Array') return new Int32Array(buffer(data))
  return new Uint8Array(data)
}

function fromTensor({ dtype, shape, data }: TensorValue) {
  if (dtype === 'float32') return tf.tensor(new Float32Array(buffer(data)), shape, dtype)
  if (dtype === 'int32') return tf.tensor(new Int32Array(buffer(data)), shape, dtype)
  return tf.tensor(new Uint8Array(data), shape, dtype)
}

async function fromModel({ topology, weights }: ModelValue) {
  const config = (await fromValue(topology)) as Parameters<typeof tf.models.modelFromJSON>[0]
  const model = await tf.models.modelFromJSON(config)
  const tensors = weights.map((weight) => fromTensor(weight.value))
  model.setWeights(tensors)
  tf.dispose(tensors)
  return model
}

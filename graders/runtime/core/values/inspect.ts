/** Any value as a short text for the console pane: tensors with shape and numbers, nested objects, cycles. */
import { tf } from '../tf.ts'

const maxDepth = 4
const maxItems = 50
const maxLength = 10_000

export function inspect(value: unknown): string {
  const text = show(value, 0, [])
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text
}

function show(value: unknown, depth: number, above: unknown[]): string {
  if (typeof value === 'string') return depth === 0 ? value : JSON.stringify(value)
  if (typeof value === 'function') return `[function ${value.name || 'anonymous'}]`
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value)
  if (above.includes(value)) return '[circular]'
  if (value instanceof tf.Tensor) return showTensor(value)
  if (value instanceof Error) return `${value.name}: ${value.message}`
  if (value instanceof Date) return value.toISOString()
  if (depth >= maxDepth) return Array.isArray(value) ? '[…]' : '{…}'
  const path = [...above, value]
  if (Array.isArray(value)) return `[${items(value, (item) => show(item, depth + 1, path))}]`
  if (ArrayBuffer.isView(value) && 'length' in value) {
    const list = value as unknown as ArrayLike<number>
    return `${value.constructor.name}(${list.length}) [${items(list, String)}]`
  }
  if (value instanceof Map) return `Map(${value.size}) {${items([...value], (e) => pair(e, depth, path))}}`
  if (value instanceof Set) {
    return `Set(${value.size}) {${items([...value], (item) => show(item, depth + 1, path))}}`
  }
  const entries = Object.entries(value)
  const name = Object.getPrototypeOf(value)?.constructor?.name
  const label = name && name !== 'Object' ? `${name} ` : ''
  if (!entries.length) return `${label}{}`
  return `${label}{ ${items(entries, ([key, item]) => `${key}: ${show(item, depth + 1, path)}`)} }`
}

const pair = ([key, item]: [unknown, unknown], depth: number, path: unknown[]) =>
  `${show(key, depth + 1, path)} => ${show(item, depth + 1, path)}`

function items<T>(list: ArrayLike<T>, each: (item: T) => string) {
  const shown: string[] = []
  for (let i = 0; i < Math.min(list.length, maxItems); i++) shown.push(each(list[i]!))
  if (list.length > maxItems) shown.push(`… ${list.length - maxItems} more`)
  return shown.join(', ')
}

function showTensor(tensor: InstanceType<typeof tf.Tensor>) {
  const head = `Tensor ${tensor.dtype}[${tensor.shape.join(',')}]`
  if (tensor.isDisposed) return `${head} (disposed)`
  return `${head} ${tensor.toString().replace(/^Tensor\s*/, '')}`
}

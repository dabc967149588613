/** Puts a variant's values into a figure, where they are numbers and lists and not only words. */
import type { VariantParams } from '../question.ts'
import { fillText, wholeName } from '../theory/placeholder.ts'

/** `node` with every `{{name}}` replaced: by the value itself where the name stands alone, by text within a text. */
export function fillFigure(node: unknown, params: VariantParams, field?: string): unknown {
  if (Array.isArray(node)) return node.map((item) => fillFigure(item, params))
  if (node && typeof node === 'object')
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, fillFigure(value, params, key)]),
    )
  if (typeof node !== 'string') return node
  const name = field === 'en' || field === 'ko' ? undefined : wholeName(node)
  return name !== undefined && Object.hasOwn(params, name) ? readValue(params[name]!) : fillText(node, params)
}

/** Lists come as JSON, since a variant's values are words and numbers; a number may come as its digits. */
function readValue(value: string | number): unknown {
  if (typeof value !== 'string' || !/^\s*(\[|-?\d)/.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

/** Calls of tensor operations, whether written `tf.sum(x, 1)`, `x.sum(1)`, `Math.max(a, b)` or `sum(x, 1)`. */
import type { CallExpression } from '@babel/types'
import { type Node, operandOf, type Site, type Source, textOf } from './syntax.ts'

/** `operands`: the receiver of a chained call is the first. `namespace` is undefined for chained calls. */
export type Call = { node: CallExpression; name: string; namespace: string | undefined; operands: Node[] }

/** A call whose value nobody takes is none: `model.add(layer)` is no sum. */
export function findCall({ node, ancestors }: Site, source: Source): Call | undefined {
  if (node.type !== 'CallExpression' || ancestors[0]?.type === 'ExpressionStatement') return undefined
  const { callee } = node
  const args = node.arguments as Node[]
  if (callee.type === 'Identifier') {
    const name = source.imported.get(callee.name)
    return name ? { node, name, namespace: '', operands: args } : undefined
  }
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier')
    return undefined
  const { name } = callee.property
  const { object } = callee
  if (isNamespace(object, source)) return { node, name, namespace: textOf(source, object), operands: args }
  return { node, name, namespace: undefined, operands: [object, ...args] }
}

/** `Math`, `tf`, `tf.losses`. */
function isNamespace(node: Node, source: Source): boolean {
  if (node.type === 'MemberExpression' && !node.computed)
    return isNamespace(node.object, source) && textOf(source, node.object) !== 'Math'
  return node.type === 'Identifier' && (source.namespaces.has(node.name) || node.name === 'Math')
}

export const isTensorCall = ({ namespace }: Call) => namespace !== 'Math'

/** The call as text, with other operands or another name. */
export function callText(source: Source, call: Call, operands: string[], name = call.name): string {
  if (call.namespace === undefined) {
    const [, ...args] = operands
    return `${operandOf(source, call.operands[0]!)}.${name}(${args.join(', ')})`
  }
  const isRenamed = name !== call.name
  const callee = isRenamed && call.namespace ? `${call.namespace}.${name}` : textOf(source, call.node.callee)
  return `${isRenamed && !call.namespace ? name : callee}(${operands.join(', ')})`
}

export const operandTexts = (source: Source, call: Call) => call.operands.map((node) => textOf(source, node))

/** `operands` with another one at `index`; a gap before it is filled with undefined. */
export function withOperand(texts: string[], index: number, text: string): string[] {
  const filled = [...texts]
  while (filled.length < index) filled.push('undefined')
  filled[index] = text
  return filled
}

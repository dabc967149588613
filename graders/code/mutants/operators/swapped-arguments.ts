/** Arguments whose order matters, exchanged. */
import { callText, findCall, operandTexts } from '../call.ts'
import { type Operator, replace } from '../operator.ts'
import { type Node, operandOf, type Site, type Source, textOf } from '../syntax.ts'

const operators = new Set(['-', '/', '%', '**'])
/** From which operand on two neighbours are exchanged. */
const pairAt: Record<string, number> = {
  ...{ sub: 0, div: 0, divNoNan: 0, pow: 0, mod: 0, matMul: 0, dot: 0, outerProduct: 0, atan2: 0 },
  ...{ greater: 0, greaterEqual: 0, less: 0, lessEqual: 0, where: 1, gather: 0, slice: 1, range: 0 },
}
const joins = /^(concat(\dd)?|stack)$/

export const swappedArguments: Operator = {
  name: 'swapped-arguments',
  changesAt(site, source) {
    const { node } = site
    if (node.type === 'BinaryExpression' && operators.has(node.operator)) {
      const [left, right] = [operandOf(source, node.left), operandOf(source, node.right)]
      return [replace(node, `${right} ${node.operator} ${left}`)]
    }
    return [...ownCall(node, source), ...tensorCall(site, source)]
  },
}

/** Of a function that the solution declares itself, any two neighbours. */
function ownCall(node: Node, source: Source) {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return []
  if (!source.own.has(node.callee.name)) return []
  const args = (node.arguments as Node[]).map((argument) => textOf(source, argument))
  return args
    .slice(1)
    .map((_, i) => replace(node, `${textOf(source, node.callee)}(${exchanged(args, i).join(', ')})`))
}

function tensorCall(site: Site, source: Source) {
  const { node } = site
  const call = findCall(site, source)
  if (!call) return []
  const [first] = call.operands
  if (call.namespace !== undefined && joins.test(call.name) && first?.type === 'ArrayExpression') {
    const items = first.elements.map((item) => (item ? textOf(source, item) : ''))
    return items.slice(1).map((_, i) => replace(first, `[${exchanged(items, i).join(', ')}]`))
  }
  const at = Object.hasOwn(pairAt, call.name) ? pairAt[call.name]! : -1
  if (at < 0 || call.operands.length < at + 2) return []
  const texts = exchanged(operandTexts(source, call), at)
  if (call.namespace !== undefined || at > 0) return [replace(node, callText(source, call, texts))]
  const [, receiver] = call.operands
  return [replace(node, `${operandOf(source, receiver!)}.${call.name}(${texts.slice(1).join(', ')})`)]
}

function exchanged(items: string[], at: number): string[] {
  return items.with(at, items[at + 1]!).with(at + 1, items[at]!)
}

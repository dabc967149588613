/** One side of a product, quotient, sum or difference that is forgotten: a missing scale, a missing bias. */
import { findCall } from '../call.ts'
import { type Operator, replace } from '../operator.ts'
import { type Node, operandOf } from '../syntax.ts'

/** True: either side may be the one that stays. */
const operators: Record<string, boolean> = {
  '+': true,
  '-': false,
  '*': true,
  '/': false,
  '**': false,
  '%': false,
}
const functions: Record<string, boolean> = {
  ...{ add: true, sub: false, mul: true, div: false, divNoNan: false, pow: false, mod: false },
  ...{ maximum: true, minimum: true, addN: true },
}
const texts = new Set(['StringLiteral', 'TemplateLiteral'])

export const droppedOperand: Operator = {
  name: 'dropped-operand',
  changesAt(site, source) {
    const { node } = site
    const stays = (left: Node, right: Node, both: boolean) =>
      (both ? [left, right] : [left]).map((side) => replace(node, operandOf(source, side)))
    if (node.type === 'BinaryExpression' && Object.hasOwn(operators, node.operator)) {
      if (texts.has(node.left.type) || texts.has(node.right.type)) return []
      return stays(node.left, node.right, operators[node.operator]!)
    }
    const call = findCall(site, source)
    if (call?.operands.length !== 2 || !Object.hasOwn(functions, call.name)) return []
    return stays(call.operands[0]!, call.operands[1]!, functions[call.name]!)
  },
}

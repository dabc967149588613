/** One too many or one too few: in indices, bounds, lengths and small constants. */
import { callText, findCall, operandTexts } from '../call.ts'
import { type Change, type Operator, replace } from '../operator.ts'
import { type Node, operandOf, type Site, type Source } from '../syntax.ts'
import { isHyperparameter } from './hyperparameter.ts'

const ranges = new Set(['slice', 'range', 'subarray', 'splice', 'at', 'gather'])
/** A larger number that is off by one is no mistake that anyone makes. */
const largestCounted = 100

export const offByOne: Operator = {
  name: 'off-by-one',
  changesAt(site, source) {
    const { node, ancestors } = site
    if (isHyperparameter(site)) return []
    if (node.type === 'NumericLiteral')
      return Number.isInteger(node.value) && node.value <= largestCounted && !isKey(node, ancestors[0])
        ? [replace(node, String(node.value + 1)), replace(node, String(node.value - 1))]
        : []
    if (isLength(node)) return beside(node, source)
    return [...boundsOf(site, source)]
  },
}

const isKey = (node: Node, parent: Node | undefined) =>
  parent?.type === 'ObjectProperty' && parent.key === node

const isLength = (node: Node) =>
  node.type === 'MemberExpression' &&
  !node.computed &&
  node.property.type === 'Identifier' &&
  ['length', 'size'].includes(node.property.name)

const beside = (node: Node, source: Source): Change[] =>
  ['+', '-'].map((sign) => replace(node, `(${operandOf(source, node)} ${sign} 1)`))

/** Ends of ranges that are not written as a number, and the length that an array is made with. */
function* boundsOf(site: Site, source: Source): Generator<Change> {
  const { node } = site
  if (node.type === 'ObjectProperty' && node.key.type === 'Identifier' && node.key.name === 'length') {
    if (node.value.type !== 'NumericLiteral' && !isLength(node.value)) yield* beside(node.value, source)
    return
  }
  const call = findCall(site, source)
  if (!call || !ranges.has(call.name)) return
  const texts = operandTexts(source, call)
  for (const [i, operand] of call.operands.entries()) {
    if (i === 0 && (call.namespace === undefined || call.name !== 'range')) continue
    if (!['Identifier', 'BinaryExpression'].includes(operand.type)) continue
    for (const sign of ['+', '-'])
      yield replace(node, callText(source, call, texts.with(i, `${operandOf(source, operand)} ${sign} 1`)))
  }
}

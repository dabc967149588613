/** A constant that is ten times too large or too small, and an epsilon that is left out or put in another place. */
import { callText, findCall } from '../call.ts'
import { type Change, type Operator, replace } from '../operator.ts'
import { type Node, numberOf, operandOf, type Site, type Source, textOf } from '../syntax.ts'
import { isHyperparameter } from './hyperparameter.ts'

export const constant: Operator = {
  name: 'constant',
  changesAt(site, source) {
    const { node } = site
    if (isHyperparameter(site)) return []
    if (node.type === 'NumericLiteral') {
      if (isEpsilon(node)) return [replace(node, '0')]
      const counted = Number.isInteger(node.value) && node.value <= 100
      return counted ? [] : [node.value * 10, node.value / 10].map((value) => replace(node, String(value)))
    }
    return [...movedEpsilon(site, source)]
  },
}

const isEpsilon = (node: Node) => {
  const value = numberOf(node)
  return (
    (value !== undefined && value > 0 && value <= 1e-3) ||
    (node.type === 'Identifier' && /^eps/i.test(node.name))
  )
}

/** √(v + ε) as √v + ε; the same for a logarithm. */
function* movedEpsilon(site: Site, source: Source): Generator<Change> {
  const { node } = site
  const outer = findCall(site, source)
  const [inner] = outer?.operands ?? []
  if (!outer || !inner || !['sqrt', 'rsqrt', 'log'].includes(outer.name)) return
  if (inner.type === 'BinaryExpression' && inner.operator === '+' && isEpsilon(inner.right)) {
    const moved = callText(source, outer, [textOf(source, inner.left)])
    yield replace(node, `(${moved} + ${textOf(source, inner.right)})`)
  }
  const sum = findCall({ node: inner, ancestors: [node] }, source)
  if (sum?.name !== 'add' || sum.operands.length !== 2 || !isEpsilon(sum.operands[1]!)) return
  const [value, epsilon] = [operandOf(source, sum.operands[0]!), textOf(source, sum.operands[1]!)]
  const moved = outer.namespace === undefined ? `${value}.${outer.name}()` : callText(source, outer, [value])
  yield replace(node, `${moved}.add(${epsilon})`)
}

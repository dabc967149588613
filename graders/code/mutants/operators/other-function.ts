/** A neighbour of the right function: the mean for the sum, tanh for the sigmoid, the smallest for the largest. */
import { callText, findCall, operandTexts } from '../call.ts'
import { type Operator, replace } from '../operator.ts'

const pairs = [
  ['mean', 'sum'],
  ['max', 'min'],
  ['maximum', 'minimum'],
  ['add', 'mul'],
  ['add', 'sub'],
  ['mul', 'div'],
  ['sin', 'cos'],
  ['relu', 'sigmoid'],
  ['relu', 'tanh'],
  ['sigmoid', 'tanh'],
  ['argMax', 'argMin'],
  ['greater', 'greaterEqual'],
  ['less', 'lessEqual'],
  ['greater', 'less'],
  ['logicalAnd', 'logicalOr'],
  ['zeros', 'ones'],
  ['zerosLike', 'onesLike'],
  ['floor', 'ceil'],
  ['square', 'abs'],
] as const

const others = new Map<string, string[]>([['softmax', ['sigmoid']]])
for (const [one, other] of pairs) {
  others.set(one, [...(others.get(one) ?? []), other])
  others.set(other, [...(others.get(other) ?? []), one])
}
/** The only ones that Math has too. */
const inMath = new Set(['max', 'min', 'sin', 'cos', 'floor', 'ceil'])

export const otherFunction: Operator = {
  name: 'other-function',
  changesAt(site, source) {
    const call = findCall(site, source)
    if (!call || (call.namespace === 'Math' && !inMath.has(call.name))) return []
    return (others.get(call.name) ?? []).map((name) =>
      replace(site.node, callText(source, call, operandTexts(source, call), name)),
    )
  },
}

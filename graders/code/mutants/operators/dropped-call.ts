/** A function of one tensor (or number) that is forgotten: no square root, no exponential, no activation. */
import { findCall } from '../call.ts'
import { type Operator, replace } from '../operator.ts'
import { operandOf } from '../syntax.ts'

const unary = new Set([
  ...['sqrt', 'rsqrt', 'exp', 'expm1', 'log', 'log1p', 'square', 'abs', 'neg', 'reciprocal', 'sign'],
  ...['softmax', 'logSoftmax', 'sigmoid', 'logSigmoid', 'tanh', 'relu', 'relu6', 'elu', 'selu', 'leakyRelu'],
  ...['softplus', 'clipByValue', 'sin', 'cos', 'floor', 'ceil', 'round', 'cast', 'toFloat', 'toInt', 'log2'],
  ...['reshape', 'squeeze', 'expandDims', 'flatten', 'reverse', 'pad', 'oneHot', 'step', 'erf'],
])

export const droppedCall: Operator = {
  name: 'dropped-call',
  changesAt(site, source) {
    const call = findCall(site, source)
    if (!call || !unary.has(call.name) || call.operands.length === 0) return []
    return [replace(site.node, operandOf(source, call.operands[0]!))]
  },
}

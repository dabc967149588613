/** Another axis: one beside it, or none given. */
import { callText, findCall, isTensorCall, operandTexts, withOperand } from '../call.ts'
import { type Operator, replace } from '../operator.ts'
import { numberOf, operandOf } from '../syntax.ts'

export const reductions = ['sum', 'mean', 'max', 'min', 'prod', 'any', 'all', 'logSumExp']
const joins = ['concat', 'concat1d', 'concat2d', 'concat3d', 'concat4d', 'stack']

/** Where the axis stands among the operands. */
const axisAt: Record<string, number> = {
  ...Object.fromEntries([...reductions, ...joins].map((name) => [name, 1])),
  ...{ softmax: 1, logSoftmax: 1, argMax: 1, argMin: 1, cumsum: 1, moments: 1, reverse: 1 },
  ...{ unstack: 1, expandDims: 1, squeeze: 1, split: 2, norm: 2, gather: 2 },
}
/** What an axis is when none is given, for the operations that take one then instead of the whole tensor. */
const givenByDefault: Record<string, number> = {
  ...Object.fromEntries(joins.map((name) => [name, 0])),
  ...{ argMax: 0, argMin: 0, cumsum: 0, unstack: 0, expandDims: 0 },
}
/** `list.concat(more)` is not about axes. */
const onlyAsFunction = new Set(joins)

export const axis: Operator = {
  name: 'axis',
  changesAt(site, source) {
    const call = findCall(site, source)
    const at = call && isTensorCall(call) && Object.hasOwn(axisAt, call.name) && axisAt[call.name]
    if (!call || at === false || at === undefined) return []
    if (call.namespace === undefined && onlyAsFunction.has(call.name)) return []
    const texts = operandTexts(source, call)
    const given = call.operands[at]
    const calls: string[][] = []
    if (!given) {
      const usual = givenByDefault[call.name]
      if (usual !== undefined) calls.push(withOperand(texts, at, String(usual + 1)))
      else if (reductions.includes(call.name)) calls.push(withOperand(texts, at, '0'))
    } else {
      const value = numberOf(given)
      const moved = (by: number) =>
        value === undefined
          ? `${operandOf(source, given)} ${by > 0 ? '+' : '-'} ${Math.abs(by)}`
          : String(value + by)
      if (given.type !== 'ArrayExpression') calls.push(texts.with(at, moved(1)), texts.with(at, moved(-1)))
      calls.push(at === texts.length - 1 ? texts.slice(0, at) : texts.with(at, 'undefined'))
    }
    return calls.map((operands) => replace(site.node, callText(source, call, operands)))
  },
}

/** keepDims the other way round. */
import { callText, findCall, isTensorCall, operandTexts, withOperand } from '../call.ts'
import { type Operator, replace } from '../operator.ts'
import { operandOf } from '../syntax.ts'
import { reductions } from './axis.ts'

const keepDimsAt: Record<string, number> = {
  ...Object.fromEntries(reductions.map((name) => [name, 2])),
  ...{ norm: 3, moments: 2 },
}

export const keepDims: Operator = {
  name: 'keep-dims',
  changesAt(site, source) {
    const call = findCall(site, source)
    if (!call || !isTensorCall(call) || !Object.hasOwn(keepDimsAt, call.name)) return []
    const at = keepDimsAt[call.name]!
    // Without an axis the result is a scalar, which broadcasts however many dimensions it has.
    if (call.operands.length < at) return []
    const given = call.operands[at]
    const flipped =
      given?.type === 'BooleanLiteral'
        ? String(!given.value)
        : given
          ? `!${operandOf(source, given)}`
          : 'true'
    return [replace(site.node, callText(source, call, withOperand(operandTexts(source, call), at, flipped)))]
  },
}

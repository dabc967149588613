/** A matrix transposed that should not be, or not transposed, or with its axes in another order. */
import { callText, findCall, isTensorCall, operandTexts, withOperand } from '../call.ts'
import { type Operator, replace } from '../operator.ts'
import { operandOf } from '../syntax.ts'

export const transpose: Operator = {
  name: 'transpose',
  changesAt(site, source) {
    const call = findCall(site, source)
    if (!call || !isTensorCall(call)) return []
    const texts = operandTexts(source, call)
    if (call.name === 'transpose' && call.operands.length > 0) {
      const dropped = replace(site.node, operandOf(source, call.operands[0]!))
      return texts.length > 1 ? [dropped, replace(site.node, callText(source, call, [texts[0]!]))] : [dropped]
    }
    if (call.name !== 'matMul') return []
    return [2, 3].map((at) => {
      const flag = call.operands[at]
      const flipped =
        flag?.type === 'BooleanLiteral' ? String(!flag.value) : flag ? `!${operandOf(source, flag)}` : 'true'
      return replace(site.node, callText(source, call, withOperand(texts, at, flipped)))
    })
  },
}

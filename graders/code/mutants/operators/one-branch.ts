/** A choice that is not made: one of its two values, always. */
import { type Operator, replace } from '../operator.ts'
import { operandOf } from '../syntax.ts'

export const oneBranch: Operator = {
  name: 'one-branch',
  changesAt: ({ node }, source) =>
    node.type === 'ConditionalExpression'
      ? [node.consequent, node.alternate].map((branch) => replace(node, operandOf(source, branch)))
      : [],
}

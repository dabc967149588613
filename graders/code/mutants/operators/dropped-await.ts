/** A promise that is not waited for. */
import { type Operator, replace } from '../operator.ts'
import { operandOf } from '../syntax.ts'

export const droppedAwait: Operator = {
  name: 'dropped-await',
  changesAt: ({ node }, source) =>
    node.type === 'AwaitExpression' ? [replace(node, operandOf(source, node.argument))] : [],
}

/** Numbers that a student may choose: beside a good width, rate or number of epochs lie other good ones. */
import type { Site } from '../syntax.ts'

const keys = new Set([
  ...['units', 'filters', 'kernelSize', 'poolSize', 'epochs', 'batchSize', 'rate', 'seed', 'verbose'],
  ...['learningRate', 'momentum', 'validationSplit', 'patience', 'l1', 'l2'],
])

export function isHyperparameter({ ancestors }: Site): boolean {
  return ancestors.some((ancestor) => {
    if (ancestor.type === 'ObjectProperty')
      return ancestor.key.type === 'Identifier' && keys.has(ancestor.key.name)
    if (ancestor.type !== 'CallExpression' || ancestor.callee.type !== 'MemberExpression') return false
    const { object } = ancestor.callee
    return object.type === 'MemberExpression' && 'name' in object.property && object.property.name === 'train'
  })
}

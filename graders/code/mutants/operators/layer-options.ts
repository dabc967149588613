/** Options of layers, convolutions and losses: padding, strides, bias, activation, loss, dtype. */
import { type Change, type Operator, replace } from '../operator.ts'
import { type Node, type Source, textOf } from '../syntax.ts'

const activations = ['relu', 'sigmoid', 'tanh', 'linear']
const losses: Record<string, string[]> = {
  meanSquaredError: ['meanAbsoluteError'],
  binaryCrossentropy: ['meanSquaredError'],
  categoricalCrossentropy: ['binaryCrossentropy', 'meanSquaredError'],
}
/** By the option's name; losses and paddings are known by their words alone. */
const named: Record<string, Record<string, string[]>> = {
  activation: {
    ...Object.fromEntries(activations.map((name) => [name, activations.filter((other) => other !== name)])),
    softmax: ['sigmoid', 'linear'],
  },
}
named.recurrentActivation = named.activation!
const anywhere: Record<string, string[]> = {
  ...losses,
  ...{ same: ['valid'], valid: ['same'], int32: ['float32'], float32: ['int32'] },
}

export const layerOptions: Operator = {
  name: 'layer-option',
  changesAt({ node, ancestors: [parent] }, source) {
    if (node.type === 'StringLiteral') {
      if (parent?.type === 'ObjectProperty' && parent.key === node) return []
      const option = parent?.type === 'ObjectProperty' && 'name' in parent.key ? String(parent.key.name) : ''
      const others = named[option]?.[node.value] ?? anywhere[node.value] ?? []
      return others.map((word) => replace(node, `'${word}'`))
    }
    return layerCall(node, source)
  },
}

/** Options that a layer has even when they are not written. */
function layerCall(node: Node, source: Source): Change[] {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return []
  const { object, property } = node.callee
  if (object.type !== 'MemberExpression' || !isNamed(object.property, 'layers')) return []
  const [options] = node.arguments
  if (options?.type !== 'ObjectExpression' || !('name' in property)) return []
  const layer = String(property.name)
  const has = (key: string) =>
    options.properties.some((item) => item.type === 'ObjectProperty' && isNamed(item.key, key))
  const adding = (option: string) => {
    const inside = textOf(source, options).slice(1, -1).trim().replace(/,$/, '')
    return replace(options, `{ ${inside ? `${inside}, ` : ''}${option} }`)
  }
  const added: string[] = []
  if (/^(dense|(separable|depthwise)?[cC]onv\dd)/.test(layer) && !has('useBias')) added.push('useBias: false')
  if (/conv\dd/i.test(layer) && !has('strides')) added.push('strides: 2')
  if (/pooling\dd/i.test(layer) && !has('strides')) added.push('strides: 1')
  return added.map(adding)
}

const isNamed = (node: Node, name: string) => node.type === 'Identifier' && node.name === name

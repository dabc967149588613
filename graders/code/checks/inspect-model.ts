/**
 * Runs in the author's jail, as source text: tfjs itself says what a returned model is, after rebuilding it from data.
 * A topology that tfjs refuses, or weights that don't fit it, throw on the way in.
 */
import * as tf from '@tensorflow/tfjs'

type Layer = {
  className: string
  outputShape: (number | null)[] | null
  activation: string | null
  window: number[] | null
}

export function inspect(models: tf.LayersModel[]) {
  return models.map((model) => ({
    inputShape: singleShape(model.inputs.map((input) => input.shape)),
    outputShape: singleShape(model.outputs.map((output) => output.shape)),
    params: model.countParams(),
    layers: model.layers.flatMap(describeLayer),
    narrowest: finite(narrowestOf(model)),
  }))
}

/** Numbers per example where the widest way from input to output is narrowest: skip connections lead around a layer. */
function narrowestOf(model: tf.LayersModel): number {
  const known = new Map<object, number>()
  const through = (layer: tf.layers.Layer, index: number): number => {
    const node = layer.inboundNodes[index]!
    if (!known.has(node)) {
      const before = node.inboundLayers.map((inner, i) => through(inner, node.nodeIndices[i]!))
      const own = layer instanceof tf.LayersModel ? narrowestOf(layer) : widthOf(outputShapeOf(layer))
      known.set(node, Math.min(own, before.length > 0 ? Math.max(...before) : own))
    }
    return known.get(node)!
  }
  const outputs = model.outputLayers.map((layer, i) => through(layer, model.outputLayersNodeIndices[i]!))
  return Math.max(...outputs)
}

/** Of the last dimension alone where the others are open (sequences of any length). */
function widthOf(shape: (number | null)[] | null): number {
  const sizes = shape?.slice(1) ?? []
  if (sizes.length > 0 && sizes.every((size) => size !== null)) return sizes.reduce((a, b) => a * b, 1)
  return sizes.at(-1) ?? Number.POSITIVE_INFINITY
}

const finite = (width: number) => (Number.isFinite(width) ? width : null)

/** Models inside models count as the layers they are made of. */
function describeLayer(layer: tf.layers.Layer): Layer[] {
  if (layer instanceof tf.LayersModel) return layer.layers.flatMap(describeLayer)
  const config = layer.getConfig()
  const activation = config.activation
  return [
    {
      className: layer.getClassName(),
      outputShape: outputShapeOf(layer),
      activation: typeof activation === 'string' ? activation : null,
      window: windowOf(config.kernelSize ?? config.poolSize),
    },
  ]
}

/** Along each axis, of convolutions and pooling. */
function windowOf(size: unknown): number[] | null {
  const sizes = Array.isArray(size) ? size : [size]
  return sizes.every((n) => typeof n === 'number') ? sizes : null
}

function outputShapeOf(layer: tf.layers.Layer): (number | null)[] | null {
  const shape = layer.outputShape
  return Array.isArray(shape[0]) ? null : (shape as (number | null)[])
}

const singleShape = (shapes: (number | null)[][]) => (shapes.length === 1 ? shapes[0]! : null)

/**
 * Runs in the author's jail, as source text: tfjs itself says what a returned model is, after rebuilding it from data.
 * A topology that tfjs refuses, or weights that don't fit it, throw on the way in.
 */
import * as tf from '@tensorflow/tfjs'

type Layer = { className: string; outputShape: (number | null)[] | null; activation: string | null }

export function inspect(models: tf.LayersModel[]) {
  return models.map((model) => ({
    inputShape: singleShape(model.inputs.map((input) => input.shape)),
    outputShape: singleShape(model.outputs.map((output) => output.shape)),
    params: model.countParams(),
    layers: model.layers.flatMap(describeLayer),
  }))
}

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
    },
  ]
}

function outputShapeOf(layer: tf.layers.Layer): (number | null)[] | null {
  const shape = layer.outputShape
  return Array.isArray(shape[0]) ? null : (shape as (number | null)[])
}

const singleShape = (shapes: (number | null)[][]) => (shapes.length === 1 ? shapes[0]! : null)

/** What is trained, one step at a time. The same module runs in our runtime and in plain Node. */
import * as library from '@tensorflow/tfjs'

// Plain Node hands out the package's CommonJS build as a default export.
const tf = ((library as { default?: typeof library }).default ?? library) as typeof library

type Train = () => Promise<unknown>
const classes = 10

function classifier(layers: library.layers.Layer[], input: number[], batch: number): Train {
  const model = tf.sequential({ layers: [tf.layers.inputLayer({ inputShape: input }), ...layers] })
  model.add(tf.layers.dense({ units: classes, activation: 'softmax' }))
  model.compile({ optimizer: tf.train.adam(0.001), loss: 'categoricalCrossentropy' })
  const x = tf.keep(tf.randomNormal([batch, ...input], 0, 1, 'float32', 1))
  const labels = tf.randomUniform([batch], 0, classes, 'int32', 2) as library.Tensor1D
  const y = tf.keep(tf.oneHot(labels, classes).toFloat())
  return () => model.trainOnBatch(x, y)
}

/** One encoder block's attention: 4 heads of 16 over 32 tokens, batch 16, all four projections trained. */
function attention(): Train {
  const [batch, tokens, heads, size] = [16, 32, 4, 16]
  const width = heads * size
  const weights = [3, 4, 5, 6].map((seed) =>
    tf.variable(tf.randomNormal([width, width], 0, 0.1, 'float32', seed)),
  )
  const x = tf.keep(tf.randomNormal([batch, tokens, width], 0, 1, 'float32', 7))
  const y = tf.keep(tf.randomNormal([batch, tokens, width], 0, 1, 'float32', 8))
  const optimizer = tf.train.adam(0.001)
  const project = (input: library.Tensor, weight: library.Variable) =>
    input.reshape([batch * tokens, width]).matMul(weight)
  const split = (input: library.Tensor) => input.reshape([batch, tokens, heads, size]).transpose([0, 2, 1, 3])
  const loss = () => {
    const [q, k, v] = weights.slice(0, 3).map((weight) => split(project(x, weight)))
    const scores = tf.softmax(tf.matMul(q!, k!, false, true).div(Math.sqrt(size)))
    const joined = tf.matMul(scores, v!).transpose([0, 2, 1, 3])
    return tf.losses.meanSquaredError(y, project(joined, weights[3]!).reshape(y.shape)) as library.Scalar
  }
  return async () => {
    const cost = optimizer.minimize(loss, true)
    cost?.dispose()
  }
}

const { layers } = tf
const workloads: Record<string, () => Train> = {
  cnn: () =>
    classifier(
      [
        layers.conv2d({ filters: 8, kernelSize: 3, padding: 'same', activation: 'relu' }),
        layers.maxPooling2d({ poolSize: 2 }),
        layers.conv2d({ filters: 16, kernelSize: 3, padding: 'same', activation: 'relu' }),
        layers.maxPooling2d({ poolSize: 2 }),
        layers.flatten(),
      ],
      [28, 28, 1],
      32,
    ),
  dense: () =>
    classifier(
      [layers.dense({ units: 128, activation: 'relu' }), layers.dense({ units: 64, activation: 'relu' })],
      [784],
      32,
    ),
  lstm: () => classifier([layers.lstm({ units: 16 }) as library.layers.Layer], [20, 3], 32),
  attention,
}

let train: Train | undefined

/** Builds the model and trains the first step, which is slower than all others. */
export async function prepare(name: string) {
  train = workloads[name]!()
  await train()
}

export async function step() {
  await train?.()
}

import type { Rng } from '#graders/random.ts'

/** Keras Applications without the top; parameters as `count_params()` reports them. */
export const bases = [
  { name: 'VGG16', features: 512, baseParams: 14_714_688 },
  { name: 'ResNet50', features: 2048, baseParams: 23_587_712 },
  { name: 'InceptionV3', features: 2048, baseParams: 21_802_784 },
  { name: 'Xception', features: 2048, baseParams: 20_861_480 },
  { name: 'MobileNetV2', features: 1280, baseParams: 2_257_984 },
  { name: 'DenseNet121', features: 1024, baseParams: 7_037_504 },
]

export function variant(rng: Rng) {
  const base = rng.pick(bases)
  const hidden = 32 * rng.int(1, 8)
  const classes = rng.int(3, 20)
  const drop = rng.int(2, 5)
  const answer = headParameters(base.features, hidden, classes)
  return { params: { ...base, hidden, classes, drop, answer } }
}

export function headParameters(features: number, hidden: number, classes: number) {
  return (features + 1) * hidden + (hidden + 1) * classes
}

/** Weights and biases counted separately. */
export function verify(params: { features: number; hidden: number; classes: number }) {
  const weights = params.hidden * (params.features + params.classes)
  return weights + params.hidden + params.classes
}

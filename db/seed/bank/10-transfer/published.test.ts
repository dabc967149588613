/** The counts that the bank states are those of Keras Applications. */
import { expect, test } from 'vitest'
import { parameters as denseParameters } from '../02-networks/dense-parameter-count.gen.ts'
import { bases, headParameters, verify } from './transfer-trainable-parameters.gen.ts'

const published = {
  VGG16: 138_357_544,
  ResNet50: 25_636_712,
  InceptionV3: 23_851_784,
  Xception: 22_910_480,
  MobileNetV2: 3_538_984,
  DenseNet121: 8_062_504,
}

test.each(bases)(
  '$name with its own top has as many parameters as published',
  ({ name, features, baseParams }) => {
    const top = name === 'VGG16' ? [7 * 7 * 512, 4096, 4096, 1000] : [features, 1000]
    expect(baseParams + denseParameters(top)).toBe(published[name as keyof typeof published])
  },
)

test('a new head is counted as the top of a published network is', () => {
  // The last two layers of VGG-16.
  expect(headParameters(4096, 4096, 1000)).toBe(denseParameters([4096, 4096, 1000]))
  expect(verify({ features: 4096, hidden: 4096, classes: 1000 })).toBe(denseParameters([4096, 4096, 1000]))
})

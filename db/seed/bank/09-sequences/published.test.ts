/** The bank's formulas on the layers of well-known tutorials give the counts printed there. */
import { expect, test } from 'vitest'
import { parameters as gruParameters, verify as keras } from './gru-parameter-count.gen.ts'
import { verify as lstm, parameters as lstmParameters } from './lstm-parameter-count.gen.ts'

test.each([
  ['Keras guide to RNNs: LSTM(128) over 64', 128, 64, 98_816],
  ['Keras example on IMDB: LSTM(128) over 128', 128, 128, 131_584],
])('an LSTM: %s', (_, u, d, published) => {
  expect(lstmParameters(u, d).lstm).toBe(published)
  expect(lstm({ u, d })).toBe(published)
})

test.each([
  ['Keras guide to RNNs: GRU(256) over 64', 256, 64, 247_296],
  ['TensorFlow text generation: GRU(1024) over 256', 1024, 256, 3_938_304],
])('a GRU: %s', (_, u, d, published) => {
  expect(gruParameters(u, d).resetAfter).toBe(published)
  expect(keras({ u, d })).toBe(published)
})

test.each([
  ['Chollet, Deep Learning with Python, 2017, ch. 6.2: SimpleRNN(32) over 32', 32, 32, 2_080],
  ['Keras guide to RNNs: SimpleRNN(128) over 256', 128, 256, 49_280],
])('a simple recurrent layer: %s', (_, u, d, published) => {
  expect(lstmParameters(u, d).simple).toBe(published)
})

import * as tf from '@tensorflow/tfjs'
import type { Rng } from '#graders/random.ts'

/** Digits as strokes on a 3 × 5 grid, so that there are many places for them in an 8 × 8 image. */
const glyphs = [
  '### #.# #.# #.# ###',
  '.#. ##. .#. .#. ###',
  '##. ..# .#. #.. ###',
  '##. ..# .#. ..# ##.',
  '#.# #.# ### ..# ..#',
  '### #.. ##. ..# ##.',
  '.## #.. ### #.# ###',
  '### ..# .#. .#. .#.',
  '### #.# .#. #.# ###',
  '### #.# ### ..# ##.',
].map((glyph) => glyph.split(' ').map((row) => [...row].map((cell) => (cell === '#' ? 1 : 0))))

const size = 8

/** Ink of a glyph at a point of its own grid, bilinear. */
function inkAt(glyph: number[][], row: number, column: number): number {
  const [top, left] = [Math.floor(row), Math.floor(column)]
  const cell = (r: number, c: number) => glyph[r]?.[c] ?? 0
  const [down, right] = [row - top, column - left]
  const upper = cell(top, left) * (1 - right) + cell(top, left + 1) * right
  const lower = cell(top + 1, left) * (1 - right) + cell(top + 1, left + 1) * right
  return upper * (1 - down) + lower * down
}

/** A digit somewhere in an 8 × 8 image: moved, slanted, with faint strokes, noise and a covered patch. */
function image(rng: Rng, digit: number): number[][] {
  const glyph = glyphs[digit]!.map((row) => row.map((cell) => cell * rng.uniform(0.7, 1)))
  const jitter = () => rng.uniform(-0.2, 0.2)
  const [down, right] = [rng.int(0, 3) + jitter(), rng.int(0, 5) + jitter()]
  const slant = rng.uniform(-0.08, 0.08)
  const occluded = rng() < 0.25
  const [patchRow, patchColumn] = [rng.int(0, size - 2), rng.int(0, size - 2)]
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => {
      const covered = occluded && row === patchRow && column >= patchColumn && column < patchColumn + 2
      const ink = covered ? 0 : inkAt(glyph, row - down, column - right + slant * (row - down - 2))
      return Math.min(1, Math.max(0, ink + 0.05 * rng.normal()))
    }),
  )
}

function images(rng: Rng, count: number) {
  const digits = rng.shuffle(Array.from({ length: count }, (_, i) => i % 10))
  const pixels = digits.map((digit) => image(rng, digit))
  return { digits, xs: tf.tensor(pixels).expandDims(3) as tf.Tensor4D }
}

/**
 * Which class a digit is: drawn with the images, so that weights which were trained elsewhere answer another question.
 * The ink of the first ten images puts the digits in a random order, which `measure` can find again from the call.
 */
function classesOf(xs: tf.Tensor): number[] {
  const ink = [...tf.sum(xs.slice(0, 10), [1, 2, 3]).dataSync()]
  return ink.map((_, digit) => digit).sort((a, b) => ink[a]! - ink[b]!)
}

const oneHot = (classes: number[]) => tf.oneHot(tf.tensor1d(classes, 'int32'), 10).toFloat()

function train(rng: Rng, count: number) {
  const { digits, xs } = images(rng, count)
  const classes = classesOf(xs)
  return { entry: 'trainCnn', args: [xs, oneHot(digits.map((digit) => classes[digit]!))] }
}

const build = (inputShape: number[], classes: number) => ({ entry: 'buildCnn', args: [inputShape, classes] })

export const plan = {
  layers: () => [build([8, 8, 1], 10)],
  'trained-layers': (rng: Rng) => [train(rng, 100)],
  'other-sizes': () => [build([12, 10, 3], 4)],
  'test-accuracy': (rng: Rng) => [train(rng, 600)],
}

export const measure = {
  /** Images that were never in the submission's process. */
  'test-accuracy': (calls: { args: unknown[]; result: unknown }[], rng: Rng) => {
    const model = calls[0]!.result as tf.LayersModel
    const classes = classesOf(calls[0]!.args[0] as tf.Tensor)
    const { digits, xs } = images(rng, 500)
    const scores = model.predict(xs) as tf.Tensor2D
    if (scores.shape[1] !== 10) throw new Error('the model does not return ten scores')
    const found = scores.argMax(1).dataSync()
    return digits.filter((digit, i) => classes[digit] === found[i]).length / digits.length
  },
}

import * as tf from '@tensorflow/tfjs'
import type { Rng } from '#graders/random.ts'

/** A window: 5 seconds of 3 accelerometer and 3 gyroscope channels, taken 5 times a second, time-major. */
const times = Array.from({ length: 25 }, (_, t) => t / 5)
const channels = [0, 1, 2, 3, 4, 5]

const swayHz = 0.25
const noise = 0.75
const deviation = (channel: number) => Math.sqrt(channel < 3 ? 1 + 0.405 + noise ** 2 : 0.72 + noise ** 2)

/**
 * Sitting: a lean that lasts the whole window, a slow sway, noise. Jumping: about two pulses a second on top.
 * Divided by the deviation of sitting, so that sitting has mean 0 and variance 1 in each feature.
 */
function motion(rng: Rng, jumping: boolean): number[] {
  const lean = channels.map((c) => (c < 3 ? rng.normal() : 0))
  const sway = channels.map((c) => rng.normal() * (c < 3 ? 0.9 : 1.2))
  const phase = rng.uniform(0, 2 * Math.PI)
  const hz = swayHz * rng.uniform(0.95, 1.05)
  const jumpHz = rng.uniform(1.8, 2.4)
  const jumpPhase = rng.uniform(0, 2 * Math.PI)
  const strength = channels.map((c) => (jumping ? rng.uniform(0.4, 1) * [3, 4, 10, 3, 3, 3][c]! : 0))
  return times.flatMap((t) => {
    const pulse = Math.max(0, Math.sin(2 * Math.PI * jumpHz * t + jumpPhase)) ** 2 - 0.25
    return channels.map((c) => {
      const slow = lean[c]! + sway[c]! * Math.sin(2 * Math.PI * hz * t + phase + (c < 3 ? 0 : Math.PI / 2))
      return (slow + strength[c]! * pulse + noise * rng.normal()) / deviation(c)
    })
  })
}

function windows(rng: Rng, sitting: number, jumping: number) {
  const y = rng.shuffle([...Array<number>(sitting).fill(0), ...Array<number>(jumping).fill(1)])
  return { x: tf.tensor2d(y.map((label) => motion(rng, label === 1))), y }
}

const detect = (rng: Rng, sitting: number) => ({
  entry: 'detectAnomalies',
  args: [
    {
      train: windows(rng, sitting, sitting),
      valid: windows(rng, 100, 100),
      test: { x: windows(rng, 60, 40).x },
    },
  ],
})

function normal(rng: Rng, rows: number, columns: number, scale: number) {
  return tf.tensor2d(
    Float32Array.from({ length: rows * columns }, () => rng.normal() * scale),
    [rows, columns],
  )
}

const rowErrors = (x: tf.Tensor, xHat: tf.Tensor) => ({ entry: 'rowErrors', args: [x, xHat] })
const threshold = (errors: number[]) => ({ entry: 'pickThreshold', args: [errors] })
const positive = (rng: Rng, length: number) =>
  Array.from({ length }, () => Math.round(1000 * rng.uniform(0.1, 2) ** 2) / 1000)

export const plan = {
  'row-errors-example': () => [
    rowErrors(
      tf.tensor2d([
        [1, 2, 3, 4],
        [0, 0, 0, 0],
      ]),
      tf.tensor2d([
        [1, 2, 3, 2],
        [2, 0, 0, -2],
      ]),
    ),
  ],
  'threshold-example': () => [threshold([0.2, 0.4, 0.4, 0.6])],
  autoencoder: (rng: Rng) => [detect(rng, 80)],
  'row-errors': (rng: Rng) =>
    [
      [rng.int(3, 6), rng.int(7, 12)],
      [rng.int(20, 30), rng.int(2, 6)],
      [1, rng.int(3, 9)],
    ].map(([rows, columns]) =>
      rowErrors(normal(rng, rows!, columns!, 1.5), normal(rng, rows!, columns!, 1.5)),
    ),
  'threshold-rule': (rng: Rng) => [
    threshold(positive(rng, rng.int(5, 9))),
    threshold(positive(rng, rng.int(40, 60))),
    threshold([...positive(rng, 6), 9.5]),
  ],
  reconstruction: (rng: Rng) => [detect(rng, 400)],
  'f1-on-new-data': 'reconstruction',
  contrast: 'reconstruction',
  'errors-of-the-model': 'reconstruction',
  'threshold-from-valid': 'reconstruction',
  predictions: 'reconstruction',
}

type Labelled = { x: tf.Tensor2D; y: number[] }
type Answer = { model: tf.LayersModel; errors: number[]; threshold: number; pred: number[] }
type Calls = { args: unknown[]; result: unknown }[]

function opened(calls: Calls) {
  const { args, result } = calls[0]!
  const data = args[0] as { train: Labelled; valid: Labelled; test: { x: tf.Tensor2D } }
  return { ...data, answer: result as Answer }
}

/** Mean squared error of each row under the returned model. */
function errorsOf(model: tf.LayersModel, x: tf.Tensor2D): number[] {
  const xHat = model.predict(x) as tf.Tensor
  if (String(xHat.shape) !== String(x.shape)) throw new Error('the model does not return windows')
  return [...tf.sub(x, xHat).square().mean(1).dataSync()]
}

function limit(errors: number[]): number {
  const mean = errors.reduce((sum, e) => sum + e, 0) / errors.length
  return mean + 3 * Math.sqrt(errors.reduce((sum, e) => sum + (e - mean) ** 2, 0) / errors.length)
}

function sittingErrors(model: tf.LayersModel, { x, y }: Labelled): number[] {
  return errorsOf(model, x).filter((_, i) => y[i] === 0)
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

export const measure = {
  reconstruction: (calls: Calls) => {
    const { valid, answer } = opened(calls)
    return mean(sittingErrors(answer.model, valid))
  },
  /** How many times worse jumping is reconstructed than sitting, in windows the submission has never seen. */
  contrast: (calls: Calls, rng: Rng) => {
    const { answer } = opened(calls)
    const of = (sitting: number, jumping: number) =>
      mean(errorsOf(answer.model, windows(rng, sitting, jumping).x))
    return of(0, 100) / of(100, 0)
  },
  /** Windows the submission has never seen; errors and threshold are worked out here, from the model alone. */
  'f1-on-new-data': (calls: Calls, rng: Rng) => {
    const { valid, answer } = opened(calls)
    const fresh = windows(rng, 200, 100)
    const bar = limit(sittingErrors(answer.model, valid))
    const found = errorsOf(answer.model, fresh.x).map((error) => error > bar)
    const hits = fresh.y.filter((label, i) => label === 1 && found[i]).length
    const called = found.filter(Boolean).length
    return (2 * hits) / (called + 100)
  },
}

const close = (a: number, b: number) => Math.abs(a - b) <= 1e-3 * (1 + Math.abs(b))

export const verify = {
  'errors-of-the-model': (calls: Calls) => {
    const { test, answer } = opened(calls)
    const expected = errorsOf(answer.model, test.x)
    const { errors } = answer
    if (
      Array.isArray(errors) &&
      errors.length === expected.length &&
      errors.every((e, i) => close(e, expected[i]!))
    )
      return true
    return {
      en: 'errors is not the mean squared reconstruction error of each test row under the returned model.',
      ko: 'errors가 반환한 모델로 구한 각 테스트 행의 평균 제곱 재구성 오차와 다릅니다.',
    }
  },
  'threshold-from-valid': (calls: Calls) => {
    const { valid, answer } = opened(calls)
    if (close(answer.threshold, limit(sittingErrors(answer.model, valid)))) return true
    return {
      en: 'threshold is not mean + 3 · standard deviation of the errors of the validation rows with label 0.',
      ko: 'threshold가 레이블이 0인 검증 행의 오차로 구한 평균 + 3 · 표준편차와 다릅니다.',
    }
  },
  predictions: (calls: Calls) => {
    const { test, answer } = opened(calls)
    const { pred, errors, threshold: bar } = answer
    if (pred.length !== test.x.shape[0] || errors.length !== test.x.shape[0])
      return {
        en: 'errors and pred need one number for each row of test.x.',
        ko: 'errors와 pred에는 test.x의 행마다 수가 하나씩 있어야 합니다.',
      }
    if (pred.some((p) => typeof p === 'boolean'))
      return {
        en: 'pred holds true and false; 1 and 0 are asked for.',
        ko: 'pred에 true와 false가 있습니다. 1과 0이어야 합니다.',
      }
    if (errors.every((error) => error === errors[0]))
      return {
        en: 'All errors are the same, so there is nothing to predict from them.',
        ko: '모든 오차가 같아서 예측할 근거가 없습니다.',
      }
    if (pred.length === errors.length && pred.every((p, i) => p === (errors[i]! > bar ? 1 : 0))) return true
    return {
      en: 'pred is not 1 exactly where the error is above the threshold and 0 elsewhere.',
      ko: 'pred가 오차가 threshold보다 큰 곳에서 1, 나머지에서 0이 아닙니다.',
    }
  },
}

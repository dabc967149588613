/** Every kernel of ours against the stock `cpu` backend, in the real runtime. */
import { expect, test } from 'vitest'
import { defaultLimits } from '../../contract.ts'
import type { Value } from '../../value.ts'
import { numbersOf } from '../../value-json.ts'
import { execute } from '../execute.ts'

/** Runs `body`, a function of tf that returns tensors, on both backends and gives the numbers of each. */
async function onBothBackends(body: string): Promise<{ cpu: number[][]; wasm: number[][] }> {
  const source = `
    import * as tf from '@tensorflow/tfjs'
    const body = ${body}
    export const on = async (name) => { await tf.setBackend(name); return body() }`
  const steps = ['cpu', 'wasm'].map((name) => ({
    id: name,
    module: 'm',
    path: 'on',
    args: [{ t: 'string', v: name } as const],
  }))
  const run = await execute({ seed: 3, modules: { m: source }, steps }, { ...defaultLimits, timeMs: 60_000 })
  const numbers = run.results.map((result) => {
    if (!result.ok) throw new Error(`${result.id}: ${result.error.message}`)
    return tensorsIn(result.value)
  })
  expect(run.ended).toEqual({ how: 'completed' })
  return { cpu: numbers[0]!, wasm: numbers[1]! }
}

function tensorsIn(value: Value): number[][] {
  if (value.t === 'tensor') return [numbersOf(value.dtype, value.data)]
  if (value.t === 'array') return value.v.flatMap(tensorsIn)
  return []
}

async function expectSame(body: string) {
  const { cpu, wasm } = await onBothBackends(body)
  expect(wasm.length).toBeGreaterThan(0)
  expect(wasm.map((tensor) => tensor.length)).toEqual(cpu.map((tensor) => tensor.length))
  for (const [i, tensor] of cpu.entries()) {
    const scale = Math.max(...tensor.map(Math.abs), 1e-3)
    const worst = Math.max(0, ...tensor.map((value, n) => Math.abs(value - wasm[i]![n]!)))
    expect(worst / scale, `tensor ${i}`).toBeLessThan(3e-6)
  }
}

const shapes =
  '[[7, 6, 3, 3, 2, 3], [8, 5, 2, 3, 1, 4], [5, 5, 1, 1, 3, 2], [9, 7, 5, 4, 2, 2], [28, 27, 3, 3, 3, 5]]'

test('the gradients of conv2d agree for strides, paddings and odd sizes', async () => {
  await expectSame(`() => [1, 2, 3, [2, 1], [1, 3]].flatMap((stride) => ['same', 'valid'].flatMap((pad) =>
    ${shapes}.flatMap(([h, w, kh, kw, ci, co]) => {
      const x = tf.randomNormal([2, h, w, ci], 0, 1, 'float32', 3)
      const k = tf.randomNormal([kh, kw, ci, co], 0, 1, 'float32', 4)
      return tf.grads((x, k) => tf.conv2d(x, k, stride, pad).mul(0.5).square().sum())([x, k])
    })))`)
})

test('the gradients of conv2d agree for numeric padding', async () => {
  await expectSame(`() => [0, 1, 2].flatMap((pad) => [1, 2].flatMap((stride) => {
    const x = tf.randomNormal([2, 9, 9, 3], 0, 1, 'float32', 3)
    const k = tf.randomNormal([3, 3, 3, 2], 0, 1, 'float32', 4)
    return tf.grads((x, k) => tf.conv2d(x, k, stride, pad).square().sum())([x, k])
  }))`)
})

test('the gradients of depthwiseConv2d agree for strides, paddings and multipliers', async () => {
  await expectSame(`() => [1, 2].flatMap((stride) => ['same', 'valid', 1].flatMap((pad) => [1, 2, 3].flatMap((multiplier) =>
    [[7, 6, 3, 3, 2], [8, 5, 2, 2, 1], [9, 7, 3, 3, 4]].flatMap(([h, w, kh, kw, ci]) => {
      const x = tf.randomNormal([2, h, w, ci], 0, 1, 'float32', 3)
      const k = tf.randomNormal([kh, kw, ci, multiplier], 0, 1, 'float32', 4)
      return tf.grads((x, k) => tf.depthwiseConv2d(x, k, stride, pad).square().sum())([x, k])
    }))))`)
})

test('depthwise gradients follow dilation as finite differences say', async () => {
  // The cpu backend ignores dilation here, so the derivative itself is the oracle.
  const { wasm } = await onBothBackends(`() => {
    const x = tf.randomNormal([1, 9, 8, 2], 0, 1, 'float32', 3)
    const k = tf.randomNormal([3, 2, 2, 2], 0, 1, 'float32', 4)
    const dy = tf.randomNormal([1, 9, 8, 4], 0, 1, 'float32', 5)
    const attrs = { strides: 1, dilations: [2, 3], pad: 'same' }
    const loss = (x, k) => tf.depthwiseConv2d(x, k, 1, 'same', 'NHWC', [2, 3]).mul(dy).sum()
    const dk = tf.engine().runKernel('DepthwiseConv2dNativeBackpropFilter', { x, dy }, { ...attrs, filterShape: k.shape })
    const dx = tf.engine().runKernel('DepthwiseConv2dNativeBackpropInput', { dy, filter: k }, { ...attrs, inputShape: x.shape })
    const u = tf.randomNormal(k.shape, 0, 1, 'float32', 6)
    const v = tf.randomNormal(x.shape, 0, 1, 'float32', 7)
    return [
      tf.stack([dk.mul(u).sum(), loss(x, u)]),
      tf.stack([dx.mul(v).sum(), loss(v, k)]),
    ]
  }`)
  // The convolution is linear in both, so its derivative along u is its value at u.
  for (const [gradient, value] of wasm) expect(gradient).toBeCloseTo(value!, 3)
})

test('einsum agrees for products, sums, batches, outer products and transpositions', async () => {
  await expectSame(`() => {
    const r = (...shape) => tf.randomNormal(shape, 0, 1, 'float32', shape.length + 1)
    return [
      tf.einsum('ij,jk->ik', r(3, 4), r(4, 5)),
      tf.einsum('bhqd,bhkd->bhqk', r(2, 3, 4, 5), r(2, 3, 6, 5)),
      tf.einsum('bqhd,bkhd->bhqk', r(2, 4, 3, 5), r(2, 6, 3, 5)),
      tf.einsum('i,j->ij', r(3), r(4)),
      tf.einsum('i,i->', r(5), r(5)),
      tf.einsum('ij->ji', r(3, 4)),
      tf.einsum('ij->', r(3, 4)),
      tf.einsum('ijk->kj', r(2, 3, 4)),
      tf.einsum('bij,bj->bi', r(2, 3, 4), r(2, 4)),
      tf.einsum('bi,bj->bij', r(2, 3), r(2, 4)),
    ]
  }`)
})

test('einsum sums indices that one operand alone has', async () => {
  // The cpu backend answers this one with a tensor of the wrong size, so sums and a product are the oracle.
  const { wasm } = await onBothBackends(`() => {
    const x = tf.randomNormal([2, 3], 0, 1, 'float32', 3)
    const y = tf.randomNormal([4, 5], 0, 1, 'float32', 4)
    return [tf.einsum('ij,kl->ki', x, y), tf.outerProduct(y.sum(1), x.sum(1))]
  }`)
  expect(wasm[0]).toHaveLength(8)
  wasm[0]!.forEach((value, i) => {
    expect(value).toBeCloseTo(wasm[1]![i]!, 5)
  })
})

test('einsum refuses an equation that does not fit its tensors', async () => {
  await expect(
    onBothBackends(`() => tf.einsum('ij,jk->ik', tf.ones([2, 3]), tf.ones([4, 5]))`),
  ).rejects.toThrow()
})

test('unsortedSegmentSum agrees, drops ids out of range, and is the gradient of gather and embedding', async () => {
  await expectSame(`() => {
    const x = tf.randomNormal([6, 2, 3], 0, 1, 'float32', 3)
    const ids = tf.tensor1d([0, 3, 3, 1, 0, 2], 'int32')
    const table = tf.randomNormal([5, 4], 0, 1, 'float32', 4)
    const picks = tf.tensor2d([[1, 4, 1], [0, 0, 2]], [2, 3], 'int32')
    return [
      tf.unsortedSegmentSum(x, ids, 4),
      tf.unsortedSegmentSum(x, tf.tensor1d([0, -1, 9, 1, 0, 2], 'int32'), 4),
      tf.unsortedSegmentSum(tf.tensor1d([1, 2, 3], 'int32'), tf.tensor1d([1, 1, 0], 'int32'), 3),
      tf.grad((table) => tf.gather(table, picks).square().sum())(table),
    ]
  }`)
})

/**
 * Gradient of conv2d for its filter. For each tap of the filter the input pixels it meets are gathered into a matrix,
 * one row per output pixel; its transposed product with dy is that tap's gradient, and WASM is fast at products.
 */
import { backend_util, type TensorInfo } from '@tensorflow/tfjs-core'
import { allocate, call, floats, type KernelArgs, release, reshape } from './backend.ts'

type Conv2dAttrs = {
  strides: number | [number, number]
  pad: Parameters<typeof backend_util.computeConv2DInfo>[4]
  dataFormat: 'NHWC' | 'NCHW'
  dimRoundingMode: 'floor' | 'round' | 'ceil'
}
type Shape4 = [number, number, number, number]

export const conv2dBackpropFilter = {
  kernelName: 'Conv2DBackpropFilter',
  backendName: 'wasm',
  kernelFunc({
    inputs: { x, dy },
    backend,
    attrs,
  }: KernelArgs<'x' | 'dy', Conv2dAttrs & { filterShape: number[] }>): TensorInfo {
    const info = conv2dInfo(x.shape, attrs.filterShape, attrs)
    const { inChannels, outChannels } = info
    const rows = info.batchSize * info.outHeight * info.outWidth
    const indices = new Int32Array(rows)

    const output = allocate(backend, attrs.filterShape)
    const gathered = allocate(backend, [1, rows, inChannels])
    const dyMatrix = reshape(backend, dy, [1, rows, outChannels])
    for (let tap = 0; tap < info.filterHeight * info.filterWidth; tap++) {
      inputIndices(indices, info, Math.floor(tap / info.filterWidth), tap % info.filterWidth)
      gather(floats(backend, x), indices, floats(backend, gathered), inChannels)
      const matrices = { a: gathered, b: dyMatrix }
      const product = call(backend, 'BatchMatMul', matrices, { transposeA: true, transposeB: false })
      floats(backend, output).set(floats(backend, product), tap * inChannels * outChannels)
      release(backend, product)
    }
    release(backend, dyMatrix)
    release(backend, gathered)
    return output
  },
}

function conv2dInfo(input: number[], filter: number[], attrs: Conv2dAttrs) {
  if (attrs.dataFormat === 'NCHW') throw new Error('conv2d gradients take channelsLast data only')
  const { strides, pad, dimRoundingMode } = attrs
  return backend_util.computeConv2DInfo(input as Shape4, filter as Shape4, strides, 1, pad, dimRoundingMode)
}

/**
 * For each output pixel in row-major order: the index of the input pixel's first channel, or -1 in the padding.
 * `into` has one place per output pixel of the batch.
 */
function inputIndices(into: Int32Array, info: backend_util.Conv2DInfo, tapRow: number, tapColumn: number) {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, strideHeight, strideWidth, padInfo } = info
  let at = 0
  for (let image = 0; image < info.batchSize; image++) {
    for (let outRow = 0; outRow < outHeight; outRow++) {
      const row = outRow * strideHeight + tapRow - padInfo.top
      const rowStart = (image * inHeight + row) * inWidth
      const rowInside = row >= 0 && row < inHeight
      for (let outColumn = 0; outColumn < outWidth; outColumn++) {
        const column = outColumn * strideWidth + tapColumn - padInfo.left
        const inside = rowInside && column >= 0 && column < inWidth
        into[at++] = inside ? (rowStart + column) * inChannels : -1
      }
    }
  }
}

/** Zeros stand for the padding around the image. */
function gather(x: Float32Array, indices: Int32Array, into: Float32Array, channels: number) {
  let at = 0
  for (let i = 0; i < indices.length; i++) {
    const from = indices[i]!
    if (from < 0) into.fill(0, at, at + channels)
    else for (let channel = 0; channel < channels; channel++) into[at + channel] = x[from + channel]!
    at += channels
  }
}

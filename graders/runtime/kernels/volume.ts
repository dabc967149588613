/**
 * Windows that slide over a volume [depth, height, width] of pixels with channels last; a picture is a volume of depth 1.
 * Pooling, convolutions and morphological dilation all walk this way.
 */
import type { backend_util } from '@tensorflow/tfjs-core'

type Triple = [number, number, number]

export type Volume = {
  batch: number
  channels: number
  /** Pixels along depth, height and width; so are all triples here. */
  input: Triple
  output: Triple
  /** Taps of the window. */
  window: Triple
  stride: Triple
  dilation: Triple
  /** In front of the first pixel. */
  pad: Triple
}

/** @throws for data with the channels first, which no kernel of this backend takes. */
export function volumeOf(info: backend_util.Conv2DInfo | backend_util.Conv3DInfo): Volume {
  if (info.dataFormat !== 'channelsLast') throw new Error('channelsFirst data are not supported here')
  const common = { batch: info.batchSize, channels: info.inChannels }
  if ('inDepth' in info) {
    return {
      ...common,
      input: [info.inDepth, info.inHeight, info.inWidth],
      output: [info.outDepth, info.outHeight, info.outWidth],
      window: [info.filterDepth, info.filterHeight, info.filterWidth],
      stride: [info.strideDepth, info.strideHeight, info.strideWidth],
      dilation: [info.dilationDepth, info.dilationHeight, info.dilationWidth],
      pad: [info.padInfo.front, info.padInfo.top, info.padInfo.left],
    }
  }
  return {
    ...common,
    input: [1, info.inHeight, info.inWidth],
    output: [1, info.outHeight, info.outWidth],
    window: [1, info.filterHeight, info.filterWidth],
    stride: [1, info.strideHeight, info.strideWidth],
    dilation: [1, info.dilationHeight, info.dilationWidth],
    pad: [0, info.padInfo.top, info.padInfo.left],
  }
}

export const tapCount = ({ window: [depth, height, width] }: Volume) => depth * height * width
export const pixelCount = ({ batch, output: [depth, height, width] }: Volume) =>
  batch * depth * height * width

/**
 * Number of the input pixel (in the whole batch, row-major) that a window's tap meets at each output pixel, or -1 in
 * the padding. `into` has one place per output pixel of the batch.
 */
export function pixelsUnderTap(into: Int32Array, volume: Volume, tap: number) {
  const { batch, input, output, window, stride, dilation, pad } = volume
  const tapColumn = (tap % window[2]) * dilation[2] - pad[2]
  const tapRow = (Math.floor(tap / window[2]) % window[1]) * dilation[1] - pad[1]
  const tapLayer = Math.floor(tap / (window[2] * window[1])) * dilation[0] - pad[0]
  let at = 0
  for (let item = 0; item < batch; item++) {
    for (let z = 0; z < output[0]; z++) {
      const layer = z * stride[0] + tapLayer
      for (let y = 0; y < output[1]; y++) {
        const row = y * stride[1] + tapRow
        const inside = layer >= 0 && layer < input[0] && row >= 0 && row < input[1]
        const start = ((item * input[0] + layer) * input[1] + row) * input[2]
        for (let x = 0; x < output[2]; x++) {
          const column = x * stride[2] + tapColumn
          into[at++] = inside && column >= 0 && column < input[2] ? start + column : -1
        }
      }
    }
  }
}

/**
 * For each output pixel in turn: its own number, and `count` numbers of the input pixels in its window with the taps
 * that meet them, in order. Both lists are overwritten by the next call.
 */
export function eachWindow(
  volume: Volume,
  visit: (output: number, pixels: Int32Array, taps: Int32Array, count: number) => void,
) {
  const { batch, input, output, window, stride, dilation, pad } = volume
  const pixels = new Int32Array(tapCount(volume))
  const taps = new Int32Array(tapCount(volume))
  let at = 0
  for (let item = 0; item < batch; item++) {
    for (let z = 0; z < output[0]; z++) {
      for (let y = 0; y < output[1]; y++) {
        for (let x = 0; x < output[2]; x++) {
          let count = 0
          for (let dz = 0; dz < window[0]; dz++) {
            const layer = z * stride[0] + dz * dilation[0] - pad[0]
            if (layer < 0 || layer >= input[0]) continue
            for (let dy = 0; dy < window[1]; dy++) {
              const row = y * stride[1] + dy * dilation[1] - pad[1]
              if (row < 0 || row >= input[1]) continue
              for (let dx = 0; dx < window[2]; dx++) {
                const column = x * stride[2] + dx * dilation[2] - pad[2]
                if (column < 0 || column >= input[2]) continue
                taps[count] = (dz * window[1] + dy) * window[2] + dx
                pixels[count++] = ((item * input[0] + layer) * input[1] + row) * input[2] + column
              }
            }
          }
          visit(at++, pixels, taps, count)
        }
      }
    }
  }
}

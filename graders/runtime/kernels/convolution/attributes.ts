/** The windows of a convolution, from the attributes that its gradients' kernels are called with. */
import { backend_util } from '@tensorflow/tfjs-core'
import { pixelCount, tapCount, type Volume, volumeOf } from '../volume.ts'

export type Conv2dAttrs = {
  strides: number | [number, number]
  pad: Parameters<typeof backend_util.computeConv2DInfo>[4]
  dataFormat: 'NHWC' | 'NCHW'
  dimRoundingMode: 'floor' | 'round' | 'ceil'
}
export type Conv3dAttrs = { strides: number | [number, number, number]; pad: 'same' | 'valid' }

type Shape4 = [number, number, number, number]
type Shape5 = [number, number, number, number, number]

/** @throws for data with the channels first, which `computeConv2DInfo` would not be told of. */
export function volumeOfConv2d(attrs: Conv2dAttrs, input: number[], filter: number[]): Volume {
  const { strides, pad, dataFormat, dimRoundingMode } = attrs
  if (dataFormat === 'NCHW') throw new Error('conv2d gradients take channelsLast data only')
  const shapes = [input as Shape4, filter as Shape4] as const
  return volumeOf(backend_util.computeConv2DInfo(...shapes, strides, 1, pad, dimRoundingMode))
}

export function volumeOfConv3d({ strides, pad }: Conv3dAttrs, input: number[], filter: number[]): Volume {
  return volumeOf(backend_util.computeConv3DInfo(input as Shape5, filter as Shape5, strides, 1, pad))
}

/** Taps are taken in groups whose rows fit in this many numbers, as a large batch has gigabytes of them. */
const maxNumbers = 2 ** 21

/** How many taps of the window to take at once, at least one. */
export function tapsAtOnce(volume: Volume): number {
  const fitting = Math.floor(maxNumbers / (pixelCount(volume) * volume.channels))
  return Math.max(1, Math.min(tapCount(volume), fitting))
}

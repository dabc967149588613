/** Walks a depthwise convolution: every pair of an output pixel and the input pixel under one tap of the filter. */
import { backend_util } from '@tensorflow/tfjs-core'

export type DepthwiseAttrs = {
  strides: number | [number, number]
  dilations: number | [number, number]
  pad: Parameters<typeof backend_util.computeConv2DInfo>[4]
  dimRoundingMode: 'floor' | 'round' | 'ceil'
}
type Shape4 = [number, number, number, number]

export function depthwiseInfo(input: number[], filter: number[], attrs: DepthwiseAttrs) {
  const { strides, dilations, pad, dimRoundingMode } = attrs
  return backend_util.computeConv2DInfo(
    input as Shape4,
    filter as Shape4,
    strides,
    dilations,
    pad,
    dimRoundingMode,
    true,
  )
}

/** Calls `visit` with the index of the first channel of the input pixel, of the output pixel, and of the tap. */
export function eachTap(
  info: backend_util.Conv2DInfo,
  visit: (inputAt: number, outputAt: number, tapAt: number) => void,
) {
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels, padInfo } = info
  for (let image = 0; image < info.batchSize; image++) {
    for (let outRow = 0; outRow < outHeight; outRow++) {
      for (let outColumn = 0; outColumn < outWidth; outColumn++) {
        const outputAt = ((image * outHeight + outRow) * outWidth + outColumn) * outChannels
        for (let tapRow = 0; tapRow < info.filterHeight; tapRow++) {
          const row = outRow * info.strideHeight + tapRow * info.dilationHeight - padInfo.top
          if (row < 0 || row >= inHeight) continue
          for (let tapColumn = 0; tapColumn < info.filterWidth; tapColumn++) {
            const column = outColumn * info.strideWidth + tapColumn * info.dilationWidth - padInfo.left
            if (column < 0 || column >= inWidth) continue
            const inputAt = ((image * inHeight + row) * inWidth + column) * inChannels
            visit(inputAt, outputAt, (tapRow * info.filterWidth + tapColumn) * outChannels)
          }
        }
      }
    }
  }
}

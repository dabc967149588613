/** One step of a convolution: the window on the (padded) input, the kernel, and the output so far. */
import { z } from 'zod'
import { problem } from '../../theory/problem.ts'
import type { FigureKind } from '../kind.ts'
import { cell, figureCommon, sizeProblems, table } from '../parts.ts'

const index = z.int().min(0).max(20)
const data = z.strictObject({
  type: z.literal('convolution-step'),
  ...figureCommon,
  input: table(cell, 8),
  kernel: table(cell, 5),
  /** Row and column, from 0, of the output cell that is being computed. */
  at: z.tuple([index, index]),
  /** null where nothing has been computed yet; `?` where the question asks. */
  output: table(cell.nullable(), 8).optional(),
  /** 1 when not given. */
  stride: z.int().min(1).max(4).optional(),
  /** Rings of zeros around the input; 0 when not given. */
  padding: z.int().min(0).max(2).optional(),
})
export type ConvolutionStep = z.infer<typeof data>

export const convolutionStep = {
  data,
  problems: ({ input, kernel, output, at, stride = 1, padding = 0 }) => {
    const ragged = [
      ...sizeProblems('input', input),
      ...sizeProblems('kernel', kernel),
      ...(output ? sizeProblems('output', output) : []),
    ]
    if (ragged.length > 0) return ragged
    const positions = (size: number, kernelSize: number) =>
      Math.floor((size + 2 * padding - kernelSize) / stride) + 1
    const rows = positions(input.length, kernel.length)
    const columns = positions(input[0]!.length, kernel[0]!.length)
    if (at[0] >= rows || at[1] >= columns)
      return [problem('at', 'figure-size', `the output has ${rows} × ${columns} cells`)]
    return output ? sizeProblems('output', output, rows, columns) : []
  },
} satisfies FigureKind<ConvolutionStep>

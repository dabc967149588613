/** Input with its window, kernel, and the output with the cell that the window gives. */
import type { Locale } from '../../contract/text.ts'
import type { ConvolutionStep } from '../types/convolution-step.ts'
import { arrowDown, gridOutline, plainGrid } from './matrix.ts'
import { colors, type Drawing, text } from './svg.ts'
import { words } from './words.ts'

const widest = 320

export function drawConvolution(
  { input, kernel, at, output, stride = 1, padding = 0 }: ConvolutionStep,
  locale: Locale,
): Drawing {
  const say = words[locale]
  const padded = pad(
    input.map((row) => row.map(String)),
    padding,
  )
  const [rows, columns] = [padded.length, padded[0]!.length]
  const [kernelRows, kernelColumns] = [kernel.length, kernel[0]!.length]
  const between = 40
  const cell = Math.min(30, Math.floor((widest - 16 - between) / (columns + kernelColumns)))
  const [top, left] = [26, 8]
  const kernelLeft = left + columns * cell + between
  const kernelTop = top + Math.max(0, ((rows - kernelRows) * cell) / 2)
  const [windowRow, windowColumn] = [at[0] * stride, at[1] * stride]
  const isInWindow = (row: number, column: number) =>
    row >= windowRow &&
    row < windowRow + kernelRows &&
    column >= windowColumn &&
    column < windowColumn + kernelColumns
  const isRing = (row: number, column: number) =>
    row < padding || column < padding || row >= rows - padding || column >= columns - padding
  const inputBottom = top + Math.max(rows, kernelRows) * cell
  const parts = [
    text(left + (columns * cell) / 2, 12, padding > 0 ? say.paddedInput : say.input, { bold: true }),
    plainGrid({ x: left, y: top, cell, values: padded, marked: isInWindow, faded: isRing }),
    gridOutline(left + windowColumn * cell, top + windowRow * cell, kernelColumns * cell, kernelRows * cell),
    text(kernelLeft - between / 2, kernelTop + (kernelRows * cell) / 2, '∗', {
      size: 20,
      color: colors.faint,
    }),
    text(kernelLeft + (kernelColumns * cell) / 2, kernelTop - 14, say.kernel, { bold: true }),
    plainGrid({ x: kernelLeft, y: kernelTop, cell, values: kernel.map((row) => row.map(String)) }),
  ]
  const width = kernelLeft + Math.max(kernelColumns * cell, 52) + 8
  if (!output) return { width, height: inputBottom + 8, body: parts.join('') }
  const outputTop = inputBottom + 56
  const outputColumns = output[0]!.length
  const middle = left + (columns * cell) / 2
  const outputLeft = Math.max(left, middle - (outputColumns * cell) / 2)
  parts.push(
    arrowDown(middle, inputBottom + 6, inputBottom + 28),
    text(outputLeft + (outputColumns * cell) / 2, outputTop - 14, say.output, { bold: true }),
    plainGrid({
      x: outputLeft,
      y: outputTop,
      cell,
      values: output.map((row) => row.map((value) => (value === null ? null : String(value)))),
      marked: (row, column) => row === at[0] && column === at[1],
    }),
    gridOutline(outputLeft + at[1] * cell, outputTop + at[0] * cell, cell, cell),
  )
  return { width, height: outputTop + output.length * cell + 8, body: parts.join('') }
}

function pad(grid: string[][], rings: number): string[][] {
  const width = grid[0]!.length + 2 * rings
  const zeros = () => Array.from({ length: rings }, () => Array<string>(width).fill('0'))
  const side = Array<string>(rings).fill('0')
  return [...zeros(), ...grid.map((row) => [...side, ...row, ...side]), ...zeros()]
}

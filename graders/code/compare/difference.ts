/** Where two equally shaped blocks of numbers differ, by how much, and a small picture of it. */
import type { CheckDetails } from '../../contract/verdict.ts'
import { type Numbers, sizeOf } from './numbers.ts'

export type Tolerance = { rtol: number; atol: number }

/** |received − expected| ≤ atol + rtol·|expected|; NaN equals NaN, an infinity only itself. */
export function isClose(received: number, expected: number, { rtol, atol }: Tolerance): boolean {
  if (Object.is(received, expected) || received === expected) return true
  if (!Number.isFinite(received) || !Number.isFinite(expected)) return false
  return Math.abs(received - expected) <= atol + rtol * Math.abs(expected)
}

/** The first place where `received` is NaN or infinite and `expected` is not equally so; -1 when there is none. */
export function findNotFinite(expected: Numbers, received: Numbers): number {
  for (let i = 0; i < received.length; i++) {
    const value = received[i]!
    if (Number.isFinite(value) || Object.is(value, expected[i])) continue
    // A finite number was wanted, or the reference is infinite and this is NaN: either way a blow-up, not a rounding.
    if (Number.isFinite(expected[i]) || Number.isNaN(value)) return i
  }
  return -1
}

export function findDifference(expected: Numbers, received: Numbers, tolerance: Tolerance): number {
  for (let i = 0; i < expected.length; i++) if (!isClose(received[i]!, expected[i]!, tolerance)) return i
  return -1
}

/** `at` is the flat index of the difference to name, as the two finders give it. */
export function describeDifference(
  at: number,
  shape: number[],
  expected: Numbers,
  received: Numbers,
  tolerance: Tolerance,
): CheckDetails {
  let largest = 0
  let sum = 0
  let finite = 0
  let mismatched = 0
  for (let i = 0; i < expected.length; i++) {
    if (!isClose(received[i]!, expected[i]!, tolerance)) mismatched++
    const error = errorAt(i, expected, received)
    if (error === null) continue
    largest = Math.max(largest, error)
    sum += error
    finite++
  }
  return {
    firstDifference: {
      index: unravel(at, shape),
      expected: jsonNumber(expected[at]!),
      received: jsonNumber(received[at]!),
    },
    ...(finite > 0 ? { maxError: jsonNumber(largest), meanError: jsonNumber(sum / finite) } : {}),
    mismatched,
    total: expected.length,
    ...(shape.length > 0 && expected.length > 1 ? { heatMap: heatMap(shape, expected, received) } : {}),
  }
}

/** Null where the difference is not a finite number. */
function errorAt(i: number, expected: Numbers, received: Numbers): number | null {
  if (Object.is(expected[i], received[i]) || expected[i] === received[i]) return 0
  const error = Math.abs(received[i]! - expected[i]!)
  return Number.isFinite(error) ? error : null
}

export const jsonNumber = (value: number) =>
  Number.isFinite(value) ? value : (String(value) as 'NaN' | 'Infinity' | '-Infinity')

function unravel(flat: number, shape: number[]): number[] {
  const index = new Array<number>(shape.length)
  let rest = flat
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    index[axis] = rest % shape[axis]!
    rest = Math.floor(rest / shape[axis]!)
  }
  return index
}

const mostCells = 16

/** The last axis runs across, all others down; each cell keeps the largest error of what was folded into it. */
function heatMap(shape: number[], expected: Numbers, received: Numbers) {
  const width = shape.at(-1)!
  const height = sizeOf(shape.slice(0, -1))
  const columns = Math.min(width, mostCells)
  const rows = Math.min(height, mostCells)
  const cells = new Array<number | null>(rows * columns).fill(0)
  for (let i = 0; i < expected.length; i++) {
    const row = Math.floor((Math.floor(i / width) * rows) / height)
    const cell = row * columns + Math.floor(((i % width) * columns) / width)
    const error = errorAt(i, expected, received)
    const before = cells[cell]
    cells[cell] = error === null || before === null || before === undefined ? null : Math.max(before, error)
  }
  return { rows, columns, cells }
}

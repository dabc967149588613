/** Turns matrices over, block by block: the columns of a large matrix lie too far apart for the processor's caches. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm.js'
import type { TensorInfo } from '@tensorflow/tfjs-core'
import { allocate, floats, sizeOf } from '../backend.ts'

const blockSize = 16

/** A new tensor [batch, columns, rows] of float32 from the matrices of `x`. */
export function transposeMatrices(backend: BackendWasm, x: TensorInfo, rows: number, columns: number) {
  const batch = sizeOf(x.shape) / (rows * columns)
  const output = allocate(backend, [batch, columns, rows])
  const [from, into] = [floats(backend, x), floats(backend, output)]
  for (let start = 0; start < from.length; start += rows * columns) {
    for (let firstRow = 0; firstRow < rows; firstRow += blockSize) {
      const endRow = Math.min(rows, firstRow + blockSize)
      for (let firstColumn = 0; firstColumn < columns; firstColumn += blockSize) {
        const endColumn = Math.min(columns, firstColumn + blockSize)
        for (let row = firstRow; row < endRow; row++) {
          for (let column = firstColumn; column < endColumn; column++) {
            into[start + column * rows + row] = from[start + row * columns + column]!
          }
        }
      }
    }
  }
  return output
}

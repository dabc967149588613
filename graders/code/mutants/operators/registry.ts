/** Mistakes that are made in tensor code, one file each; what any program has beside them is Stryker's. */
import type { Operator } from '../operator.ts'
import { axis } from './axis.ts'
import { constant } from './constant.ts'
import { droppedAwait } from './dropped-await.ts'
import { droppedCall } from './dropped-call.ts'
import { droppedOperand } from './dropped-operand.ts'
import { keepDims } from './keep-dims.ts'
import { layerOptions } from './layer-options.ts'
import { offByOne } from './off-by-one.ts'
import { oneBranch } from './one-branch.ts'
import { otherFunction } from './other-function.ts'
import { swappedArguments } from './swapped-arguments.ts'
import { transpose } from './transpose.ts'

export const tensorOperators: Operator[] = [
  axis,
  keepDims,
  transpose,
  otherFunction,
  droppedCall,
  droppedOperand,
  swappedArguments,
  offByOne,
  oneBranch,
  constant,
  layerOptions,
  droppedAwait,
]

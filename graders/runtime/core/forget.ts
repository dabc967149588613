/** Makes TensorFlow.js forget a rehearsal: tensors, backends, names, and what it keeps of models and flags. */
import { env } from '@tensorflow/tfjs-core'
import { forgetNames as forgetLayerNames } from '@tensorflow/tfjs-layers/dist/backend/state.js'
import { forgetNames as forgetScopedNames } from '@tensorflow/tfjs-layers/dist/common.js'
import { resetClock } from './surroundings/clock.ts'
import { tf } from './tf.ts'

export type Flags = ReturnType<ReturnType<typeof env>['getFlags']>
export const readFlags = (): Flags => ({ ...env().getFlags() })

export function forgetAll(flags: Flags) {
  const engine = tf.engine()
  engine.reset()
  Object.assign(engine.constructor, { nextTensorId: 0, nextVariableId: 0 })
  env().setFlags(flags)
  // Orders of execution are kept by the names of a model's layers, which another model may have, too.
  const kept = 'TOPOLOGICAL_SORT_CACHE_MAX_ENTRIES'
  const most = env().getNumber(kept)
  env().set(kept, 0)
  env().set(kept, most)
  forgetScopedNames()
  forgetLayerNames()
  resetClock()
}

/**
 * Makes a process that has run an author's module as good as new. Modules are evaluated anew for each job anyway, and
 * random numbers and the clock start anew with each step; here is what else could carry over.
 */
import { env } from '@tensorflow/tfjs-core'
import { forgetNames as forgetLayerNames } from '@tensorflow/tfjs-layers/dist/backend/state.js'
import { forgetNames as forgetScopedNames } from '@tensorflow/tfjs-layers/dist/common.js'
import { rememberRealm } from './realm.ts'
import { resetClock } from './surroundings/clock.ts'
import { tf } from './tf.ts'
import { renewWasm } from './wasm.ts'

/** Two turns: what was left unawaited gets to its end, or to a point where only a timer would wake it. */
const turns = 2

/** Resolves to false when the process must not be used again. */
export function createRenewal(defer: (task: () => void) => void): () => Promise<boolean> {
  const isRealmUnchanged = rememberRealm(tf)
  const flags = readFlags()
  const registered = countRegistered()
  return async () => {
    for (let i = 0; i < turns; i++) await new Promise<void>((resolve) => defer(resolve))
    if (!isRealmUnchanged() || countRegistered() !== registered) return false
    forgetAll(flags)
    await renewWasm()
    return tf.memory().numTensors === 0
  }
}

export type Flags = ReturnType<ReturnType<typeof env>['getFlags']>
export const readFlags = (): Flags => ({ ...env().getFlags() })

/** Leaves TensorFlow.js without tensors, backends, names, and what it keeps of models and flags. */
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

const countRegistered = () =>
  Object.keys(tf.serialization.SerializationMap.getMap().classNameMap).length +
  tf.getKernelsForBackend('wasm').length

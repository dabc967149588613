/**
 * Takes operations out of this process, for good: the kernels, the functions, methods and layers made of them, and the
 * compiled code behind them. What is left in their place says so. Nothing of a student's may have run before.
 */
import {
  engine,
  getGradient,
  getKernel,
  registerKernel,
  serialization,
  Tensor,
  unregisterGradient,
  unregisterKernel,
} from '@tensorflow/tfjs-core'
import type { ForbiddableOp } from '../../../contract/forbiddable.ts'
import { tf } from '../tf.ts'
import { removeCompiled } from '../wasm.ts'
import { families } from './families.ts'
import { ForbiddenOp } from './forbidden-op.ts'

type Refuse = () => never
type Names = Record<string, unknown>

/** What `import * as tf` is to give from now on. */
export function forbid(ops: readonly ForbiddableOp[]): object {
  if (ops.length === 0) return tf
  const absent = new Map<string, Refuse>()
  for (const op of ops) {
    const refusing =
      (used?: string): Refuse =>
      () => {
        throw new ForbiddenOp(op, used)
      }
    const { functions, kernels = [], methods = [], classes = [], derivatives } = families[op]
    for (const path of functions) absent.set(path, refusing(`tf.${path}`))
    for (const name of kernels) removeKernel(name, refusing())
    for (const name of methods) fix(Tensor.prototype, name, refusing(`Tensor.${name}`))
    for (const name of classes) removeClass(name, refusing(name))
    if (derivatives) removeDerivatives(refusing())
  }
  // A graph model runs the library's own functions by name, whatever `tf` offers.
  for (const name of ['loadGraphModel', 'loadGraphModelSync', 'GraphModel']) {
    absent.set(name, function refuse(): never {
      throw new ForbiddenOp(ops[0]!, `tf.${name}`)
    })
  }
  return withoutFunctions(absent)
}

function fix(owner: object, name: string, value: unknown) {
  Object.defineProperty(owner, name, { value, writable: false, configurable: false, enumerable: false })
}

function removeKernel(kernelName: string, refuse: Refuse) {
  for (const backendName of ['cpu', 'wasm']) {
    if (!getKernel(kernelName, backendName)) continue
    unregisterKernel(kernelName, backendName)
    registerKernel({ kernelName, backendName, kernelFunc: refuse })
  }
  if (getGradient(kernelName)) unregisterGradient(kernelName)
  removeCompiled(kernelName)
}

/** Models are made from topologies, too, and classes lie about in prototypes: so the class itself must not work. */
function removeClass(className: string, refuse: Refuse) {
  const { classNameMap } = serialization.SerializationMap.getMap()
  const { prototype } = classNameMap[className]![0] as unknown as { prototype: object }
  for (const name of ['build', 'call', 'apply']) fix(prototype, name, refuse)
}

function removeDerivatives(refuse: Refuse) {
  const current = engine()
  for (const owner of [current, Object.getPrototypeOf(current) as object]) fix(owner, 'gradients', refuse)
  // Where the library keeps the gradients of its kernels; there is no function that lists them.
  const { _tfGlobals: globals } = globalThis as unknown as { _tfGlobals: Map<string, Map<string, unknown>> }
  for (const name of [...globals.get('gradRegistry')!.keys()]) unregisterGradient(name)
}

function withoutFunctions(absent: Map<string, Refuse>): object {
  const { default: _default, __esModule: _isModule, ...named } = tf
  const members: Names = named
  const changed: Record<string, Names> = {}
  for (const [path, refuse] of absent) {
    const [first, second] = path.split('.') as [string, string?]
    if (second === undefined) members[first] = refuse
    else {
      changed[first] ??= { ...(members[first] as Names) }
      changed[first][second] = refuse
    }
  }
  for (const [name, namespace] of Object.entries(changed)) members[name] = Object.freeze(namespace)
  return Object.freeze({ ...members, default: Object.freeze({ ...members }), __esModule: true })
}

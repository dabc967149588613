/** The WASM backend from bytes in memory: SIMD, one thread, so that the same inputs give the same bytes everywhere. */
import { registerBackend, setBackend } from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-backend-wasm/dist/register_all_kernels.js'
import { BackendWasm, setThreadsCount } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm.js'
import wasmFactory from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js'

type EmscriptenModule = {
  tfjs?: unknown
  _malloc: (bytes: number) => number
  cwrap: (name: string, returns: string | null, takes: string[]) => (...args: number[]) => number
}
let refusedToGrow = false

/**
 * Whether `thrown` comes of a WASM heap that could not grow. Its C++ side does not look at what malloc returned, and
 * then traps somewhere in memory.
 */
export const isExhaustion = (thrown: unknown) =>
  refusedToGrow &&
  (thrown instanceof WebAssembly.RuntimeError ||
    (thrown instanceof Error && /Aborted\(/.test(thrown.message)))

function watchGrowth() {
  const { grow } = WebAssembly.Memory.prototype
  WebAssembly.Memory.prototype.grow = function (pages) {
    try {
      return grow.call(this, pages)
    } catch (error) {
      refusedToGrow = true
      throw error
    }
  }
}

/** Resolves when `tf` computes on WASM. `binary` is tfjs-backend-wasm-simd.wasm. */
export async function startWasm(binary: Uint8Array<ArrayBuffer>) {
  watchGrowth()
  const module = (await wasmFactory({
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(new WebAssembly.Module(binary), imports)
      done(instance)
      return instance.exports
    },
  })) as unknown as EmscriptenModule
  module.tfjs = {
    init: module.cwrap('init', null, []),
    initWithThreadsCount: module.cwrap('init_with_threads_count', null, ['number']),
    getThreadsCount: module.cwrap('get_threads_count', 'number', []),
    registerTensor: module.cwrap('register_tensor', null, ['number', 'number', 'number']),
    disposeData: module.cwrap('dispose_data', null, ['number']),
    dispose: module.cwrap('dispose', null, []),
  }
  // The backend doesn't look whether an allocation failed, and would write its tensors to address 0.
  const malloc = module._malloc
  module._malloc = (bytes) => {
    const address = malloc(bytes)
    if (address === 0 && bytes > 0) throw new RangeError('out of memory: the WASM heap can not grow')
    return address
  }
  setThreadsCount(1)
  registerBackend('wasm', () => new BackendWasm(module as never), 2)
  await setBackend('wasm')
}

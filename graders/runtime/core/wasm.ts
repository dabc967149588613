/** The WASM backend from bytes in memory: SIMD, one thread, so that the same inputs give the same bytes everywhere. */
import { registerBackend, setBackend } from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-backend-wasm/dist/register_all_kernels.js'
import { setThreadsCount } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm.js'
import wasmFactory from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.js'
import { WasmBackend } from './wasm-backend.ts'

type Wrap = (name: string, returns: string | null, takes: string[]) => (...args: number[]) => number
type EmscriptenModule = Record<string, unknown> & {
  HEAPU8: Uint8Array
  asm: Record<string, unknown>
  _malloc: (bytes: number) => number
  _free: (address: number) => void
  cwrap: Wrap
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

type Instantiate = (imports: WebAssembly.Imports) => WebAssembly.Instance

let compiled: WebAssembly.Module | undefined
let compiledCode: EmscriptenModule | undefined
let current: ReturnType<typeof facadeOf> | undefined

/** Resolves when `tf` computes on WASM. `binary` is tfjs-backend-wasm-simd.wasm. */
export async function startWasm(binary: Uint8Array<ArrayBuffer>) {
  watchGrowth()
  compiled = new WebAssembly.Module(binary)
  await startBackend((imports) => new WebAssembly.Instance(compiled!, imports))
}

/** `instantiate` may bring a stand-in for the instance, for a rehearsal of all that is not WASM itself. */
export async function startBackend(instantiate: Instantiate) {
  current = facadeOf(await load(instantiate))
  setThreadsCount(1)
  registerBackend('wasm', () => new WasmBackend(current as never), 2)
  await setBackend('wasm')
}

/** The same code on a memory that nothing was ever written to. The old backend must have been disposed of. */
export async function renewWasm() {
  current = facadeOf(await load((imports) => new WebAssembly.Instance(compiled!, imports)))
  await setBackend('wasm')
}

/** Takes the compiled function of a kernel out of reach, also for whoever got hold of the module itself. */
export function removeCompiled(kernelName: string) {
  if (!compiledCode) return
  delete compiledCode[`_${kernelName}`]
  // The exports of an instance can't be changed.
  const { [kernelName]: _removed, ...others } = compiledCode.asm
  compiledCode.asm = Object.assign(Object.create(null), others)
}

async function load(instantiate: Instantiate) {
  compiledCode = (await wasmFactory({
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
      const instance = instantiate(imports)
      done(instance)
      return instance.exports
    },
  })) as unknown as EmscriptenModule
  return compiledCode
}

/** What a backend needs of the compiled module: `tf.backend().wasm` is in everyone's reach. */
function facadeOf(module: EmscriptenModule) {
  const { cwrap, _malloc: malloc, _free } = module
  return {
    get HEAPU8() {
      return module.HEAPU8
    },
    _free,
    // The backend doesn't look whether an allocation failed, and would write its tensors to address 0.
    _malloc(bytes: number) {
      const address = malloc(bytes)
      if (address === 0 && bytes > 0) throw new RangeError('out of memory: the WASM heap can not grow')
      return address
    },
    // Kernels look their functions up whenever the backend is switched to; what was removed is not found.
    cwrap,
    /** The compiled function itself, which removing its name later does not take away. */
    exported: (name: string) => module.asm[name],
    tfjs: {
      init: cwrap('init', null, []),
      initWithThreadsCount: cwrap('init_with_threads_count', null, ['number']),
      getThreadsCount: cwrap('get_threads_count', 'number', []),
      registerTensor: cwrap('register_tensor', null, ['number', 'number', 'number']),
      disposeData: cwrap('dispose_data', null, ['number']),
      dispose: cwrap('dispose', null, []),
    },
  }
}

/** The `tf` of the jail and of the browser's Run: the union package with WASM in the place of WebGL. */
import './surroundings/random.ts'
import './surroundings/clock.ts'
import '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-core/dist/register_all_gradients'
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops'
import * as backendCpu from '@tensorflow/tfjs-backend-cpu'
import * as converter from '@tensorflow/tfjs-converter'
import * as core from '@tensorflow/tfjs-core'
import * as data from '@tensorflow/tfjs-data'
import * as layers from '@tensorflow/tfjs-layers'
import { lightenClone } from './lighter-clone.ts'
import { installPlatform } from './surroundings/platform.ts'

core.enableProdMode()
installPlatform()
lightenClone()

const version = {
  'tfjs-core': core.version_core,
  'tfjs-backend-cpu': backendCpu.version_cpu,
  'tfjs-data': data.version_data,
  'tfjs-layers': layers.version_layers,
  'tfjs-converter': converter.version_converter,
  tfjs: core.version_core,
}

const members = { ...core, ...layers, ...converter, ...backendCpu, data, version }

/** What `import * as tf from '@tensorflow/tfjs'` gives; frozen, like a module namespace. */
export const tf = Object.freeze({ ...members, default: Object.freeze({ ...members }), __esModule: true })

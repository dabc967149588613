/** The bundle's one door: `startWasm` first, then one Harness per process or Worker. */
import './tf.ts'
import '../kernels/register.ts'

export { decodeFrame, encodeFrame, FrameReader } from '../../wire.ts'
export { jobCaps } from '../../wire-format.ts'
export { compile } from './compile.ts'
export { Harness } from './harness.ts'
export { rehearseForSnapshot, rehearseOften } from './rehearse.ts'
export { stripGlobals } from './surroundings/strip-globals.ts'
export { startWasm } from './wasm.ts'

/** What TensorFlow.js asks of its surroundings, the same in Node and in a browser: text, time, and no network. */
import { env } from '@tensorflow/tfjs-core'

export function installPlatform() {
  const encoder = new TextEncoder()
  env().set('IS_BROWSER', false)
  env().set('IS_NODE', false)
  env().setPlatform('argmax', {
    fetch: () => Promise.reject(new Error('There is no network here')),
    now: () => performance.now(),
    encode: (text) => encoder.encode(text),
    decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
    setTimeoutCustom: (task, delayMs) => {
      setTimeout(task, delayMs)
    },
    isTypedArray: (value): value is Float32Array | Int32Array | Uint8Array | Uint8ClampedArray =>
      value instanceof Float32Array ||
      value instanceof Int32Array ||
      value instanceof Uint8Array ||
      value instanceof Uint8ClampedArray,
  })
}

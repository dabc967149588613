/**
 * Leaves student code the language and little else, so that it finds the same names in Node and in a browser. This is
 * for sameness and clear errors ("fetch is not defined"); what holds a hostile program is the sandbox around us.
 * `_tfengine` and `_tfGlobals` are where TensorFlow.js keeps itself.
 */
const kept = new Set(
  `globalThis Infinity NaN undefined eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI
  encodeURIComponent escape unescape Object Function Boolean Symbol Error AggregateError EvalError RangeError
  ReferenceError SyntaxError TypeError URIError SuppressedError Number BigInt Math Date String RegExp Array Int8Array
  Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array BigInt64Array BigUint64Array Float16Array
  Float32Array Float64Array Map Set WeakMap WeakSet WeakRef FinalizationRegistry ArrayBuffer SharedArrayBuffer Atomics
  DataView JSON Iterator Promise AsyncDisposableStack DisposableStack Reflect Proxy Intl WebAssembly Temporal
  console performance setTimeout setInterval setImmediate clearTimeout clearInterval clearImmediate queueMicrotask
  structuredClone TextEncoder TextDecoder atob btoa _tfengine _tfGlobals`.split(/\s+/),
)

export function stripGlobals() {
  for (
    let owner: object | null = globalThis;
    owner && owner !== Object.prototype;
    owner = Object.getPrototypeOf(owner)
  ) {
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (kept.has(name) || name === 'constructor') continue
      if (Reflect.deleteProperty(owner, name)) continue
      try {
        Reflect.set(owner, name, undefined)
      } catch {
        // A few names of a Worker's scope, such as `self`, can be neither deleted nor overwritten.
      }
    }
  }
}

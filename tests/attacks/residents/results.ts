/** What a hostile submission may return to the author's module. Getters and functions can't travel, data can. */
const tf = `import * as tf from '@tensorflow/tfjs'`
const answer = (result: string) => `${tf}\nexport const answer = (x) => (${result})`

export const results: Record<string, string> = {
  'a key named __proto__': answer(
    `JSON.parse('{"__proto__": {"sum": 1, "list": [1], "polluted": true, "length": 3}}')`,
  ),
  'prototypes through constructor': answer(
    `JSON.parse('{"constructor": {"prototype": {"polluted": true, "sum": 7}}, "sum": 1, "list": {"constructor": {"prototype": {"polluted": true}}}}')`,
  ),
  'keys that promises, JSON and loops look for': answer(
    `{ then: 1, toJSON: 2, valueOf: 3, toString: 4, length: 5, next: 6, done: false, value: 7, [Symbol.iterator]: 8 }`,
  ),
  'an object that looks like a thenable': answer(`{ then: { call: 1, apply: 2 }, catch: {}, finally: {} }`),
  'an array with every hole there is': answer(
    `{ sum: 0, list: Object.assign([], { length: 100000 }), tensor: tf.tensor1d([]) }`,
  ),
  'ten thousand keys': answer(`Object.fromEntries(Array.from({ length: 1e4 }, (_, i) => ['k' + i, i]))`),
  'NaN in all its forms': answer(
    `{ sum: NaN, list: [NaN, -0, Infinity, -Infinity, 5e-324], tensor: tf.tensor1d(new Float32Array(new Uint32Array([0x7fc00001, 0xffc12345, 0x7f800001, 0x80000000]).buffer)) }`,
  ),
  'minus nothing': answer(`{ sum: -0, list: [-0, -0, -0], tensor: tf.tensor1d([-0, -0, -0]) }`),
  'tensors without numbers, and of many axes': answer(
    `{ sum: tf.zeros([0]), list: tf.zeros([0, 5, 0]), tensor: tf.zeros([1, 1, 1, 1, 1, 1]) }`,
  ),
  'tensors of another type': answer(
    `{ sum: 1, list: [1], tensor: tf.tensor1d([1, 0, 1], 'bool'), more: tf.tensor1d([1, 2], 'int32') }`,
  ),
  'many tensors': answer(
    `{ sum: 1, list: Array.from({ length: 300 }, () => tf.ones([20])), tensor: tf.ones([3]) }`,
  ),
  'lone surrogates and control characters': answer(
    `{ '\\ud800': '\\udfff', '\\u0000': '\\u001b[2J', sum: '1', list: '123' }`,
  ),
  'texts instead of numbers': answer(
    `{ sum: String(x.reduce((a, b) => a + b)), list: x.map(String), tensor: [1, 2, 3] }`,
  ),
  'arrays of a depth that just travels': answer(
    `(() => { let a = [1]; for (let i = 0; i < 55; i++) a = [a]; return { sum: 1, list: a, tensor: a } })()`,
  ),
  'numeric keys out of order': answer(
    `{ 2: 'b', 1: 'a', '-1': 'c', 1.5: 'd', length: 2, sum: 1, list: [1] }`,
  ),
  'typed arrays for everything': answer(
    `{ sum: new Float64Array([1]), list: new Float32Array(x.map((v) => 2 * v)), tensor: new Int32Array([1, 2, 3]) }`,
  ),
  nothing: answer('undefined'),
  'null where objects are expected': answer(`{ sum: null, list: null, tensor: null }`),
  'a model where a tensor is expected': answer(
    `{ sum: 1, list: [1], tensor: tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] }) }`,
  ),
  'a model whose layers have names of built-ins': answer(
    `{ sum: 1, list: [1], tensor: tf.sequential({ name: '__proto__', layers: [tf.layers.dense({ name: 'constructor', units: 1, inputShape: [1] }), tf.layers.dense({ name: 'prototype', units: 1 })] }) }`,
  ),
}

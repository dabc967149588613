/** Sources that try to break the grader itself. Whatever comes of them, it is a grade. */
export const nasty: Record<string, string> = {
  'an empty file': '',
  'only white space': ' \n\t\n',
  'a byte order mark': '\ufeffexport const ratio = () => 1',
  'null characters': '\u0000\u0000\u0000',
  'lone surrogates': 'export const ratio = () => "\ud800"',
  'bytes of a binary': Array.from({ length: 4096 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join(''),
  'deeply nested brackets': `export const ratio = () => ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  'a very long line': `export const ratio = () => "${'x'.repeat(60_000)}"`,
  'an end of the wrapper': '}) ; (function () {',
  'a forged source map':
    'export const ratio = () => { throw new Error("x") }\n//# sourceURL=argmax-module:cases',
  'a thrown getter':
    'export const ratio = () => { throw Object.defineProperty(new Error(), "message", { get() { throw 1 } }) }',
  'a thrown proxy':
    'export const ratio = () => { throw new Proxy({}, { get() { throw 1 }, getPrototypeOf() { throw 2 } }) }',
  'a thrown megabyte': 'export const ratio = () => { throw new Error("x".repeat(1e7)) }',
  'a huge error name':
    'export const ratio = () => { throw Object.assign(new Error(), { name: "n".repeat(1e6) }) }',
  'a proxy of a tensor':
    "import * as tf from '@tensorflow/tfjs'\nexport const ratio = (a) => new Proxy(a, {})",
  'sixty arrays inside each other':
    'export const ratio = () => { let a = 1; for (let i = 0; i < 58; i++) a = [a]; return { ratio: a, bigger: a, rows: a, name: a } }',
  'a binary tree of arrays':
    'export const ratio = () => { let a = [1]; for (let i = 0; i < 17; i++) a = [a, a]; return a }',
  'millions of nothing': 'export const ratio = () => new Array(1_400_000)',
  'a shape that is no shape':
    "import * as tf from '@tensorflow/tfjs'\nexport const ratio = () => { const t = tf.ones([4]); t.shape = ['__proto__', -1, NaN, 1.5]; return { ratio: t } }",
  'an array of a billion': 'export const ratio = () => new Array(1e9)',
  'an array that lies about its length':
    'export const ratio = () => new Proxy([], { get: (t, k) => (k === "length" ? 2 ** 40 : 1) })',
  'a string of a hundred megabytes': 'export const ratio = () => "x".repeat(1e8)',
  'bigints, symbols and dates':
    'export const ratio = () => ({ a: 1n, b: Symbol("s"), c: new Date(), d: /x/, e: new WeakMap() })',
  'negative zero and odd keys':
    'export const ratio = () => ({ "": -0, "a.b": 1, __proto__: null, ["__proto__"]: 2, constructor: 3 })',
  'a promise of a promise of nothing': 'export const ratio = () => new Promise(() => {})',
  'a top level that never resolves': 'await new Promise(() => {})\nexport const ratio = () => 1',
  'an unhandled rejection': 'Promise.reject(new Error("left alone"))\nexport const ratio = () => 1',
  'an end of the process':
    'export const ratio = () => { globalThis.process?.exit?.(0); globalThis.process?.abort?.() }',
  'no intrinsics left':
    'for (const key of Object.getOwnPropertyNames(globalThis)) { try { delete globalThis[key] } catch {} }\nexport const ratio = () => 1',
  'a frozen world':
    'for (const key of Object.getOwnPropertyNames(globalThis)) { try { Object.freeze(globalThis[key]?.prototype) } catch {} }\nexport const ratio = () => 1',
  'a broken promise':
    'Promise.prototype.then = () => { throw 1 }\nPromise.resolve = () => { throw 2 }\nexport const ratio = async () => 1',
  'setters on the object prototype':
    'for (const k of ["ok", "value", "id", "kind", "t", "v"]) Object.defineProperty(Object.prototype, k, { set() { throw 1 }, get() { return 7 }, configurable: true })\nexport const ratio = () => ({})',
  'the engine reset':
    "import * as tf from '@tensorflow/tfjs'\nexport const ratio = (a) => { tf.engine().reset(); tf.disposeVariables(); return a }",
  'another backend':
    "import * as tf from '@tensorflow/tfjs'\nexport const ratio = async (a) => { await tf.setBackend('cpu'); tf.removeBackend('wasm'); return a }",
  'a tensor too large':
    "import * as tf from '@tensorflow/tfjs'\nexport const ratio = () => tf.zeros([2 ** 30, 2 ** 10])",
  'a complex tensor':
    "import * as tf from '@tensorflow/tfjs'\nexport const ratio = () => tf.complex([1], [2])",
  'a string tensor':
    "import * as tf from '@tensorflow/tfjs'\nexport const ratio = () => tf.tensor(['a', 'b'])",
  'a flood of log lines':
    'export const ratio = () => { for (let i = 0; i < 1e6; i++) console.log("x".repeat(1000)) }',
  'a log of something hostile':
    'console.log(new Proxy({}, { get() { throw 1 }, ownKeys() { throw 2 } }), { toString() { throw 3 } })\nexport const ratio = () => 1',
  'timers beyond number':
    'export const ratio = () => { for (let i = 0; i < 1e5; i++) setTimeout(() => { throw new Error(String(i)) }, i % 7); return 1 }',
  'dynamic import': 'export const ratio = async () => (await import("node:fs")).readdirSync("/")',
  'a debugger statement and labels': 'a: for (;;) { debugger; break a }\nexport const ratio = () => 1',
}

/**
 * Bundles the runtime once for the sandbox (dist/jail.cjs) and once for the browser (public/runtime/worker.js); both
 * begin with the very same text, the bundle of core/main.ts. Run: `node graders/runtime/build.ts`.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { cachedDataVersionTag } from 'node:v8'
import { build, type Plugin, stop } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../..')
const distFolder = join(here, 'dist')
const publicFolder = join(root, 'public/runtime')
const wasmName = 'tfjs-backend-wasm-simd.wasm'
const wasmFile = createRequire(import.meta.url).resolve(`@tensorflow/tfjs-backend-wasm/dist/${wasmName}`)

/** Names of the surroundings that libraries probe for: absent, so that they behave the same everywhere. */
const absent = [
  'process',
  'window',
  'WorkerGlobalScope',
  'document',
  'navigator',
  'importScripts',
  'requestAnimationFrame',
  'setImmediate',
  '__filename',
  '__dirname',
]

/** The threaded WASM build is 200 KB of code that a single-threaded runtime never runs. */
const withoutThreads: Plugin = {
  name: 'without-threads',
  setup({ onLoad }) {
    onLoad({ filter: /tfjs-backend-wasm-threaded-simd(\.worker)?\.js$/ }, () => ({
      contents:
        'export const wasmWorkerContents = ""; export default () => { throw new Error("no threads") }',
    }))
  },
}

/** Where there is no string_decoder, tf.data asks whether things are instances of nothing, and throws. */
const withStringDecoder: Plugin = {
  name: 'with-string-decoder',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^string_decoder$/ }, () => ({ path: 'string_decoder', namespace: 'runtime' }))
    onLoad({ filter: /./, namespace: 'runtime' }, () => ({ contents: 'export class StringDecoder {}' }))
  },
}

/** Layers number their names in variables that nobody else can reach; a process that stays starts over for each job. */
const forgetNames: Record<string, string> = {
  'backend/state.js': '_nextUniqueTensorId = 0; for (const name in _uidPrefixes) delete _uidPrefixes[name]',
  'common.js': 'nameMap.clear(); _nameScopeStack.length = 0',
}
const withForgettableNames: Plugin = {
  name: 'with-forgettable-names',
  setup({ onLoad }) {
    onLoad({ filter: /tfjs-layers\/dist\/(backend\/state|common)\.js$/ }, async ({ path }) => {
      const body = forgetNames[path.replace(/.*dist\//, '')]
      return { contents: `${await readFile(path, 'utf8')}\nexport function forgetNames() { ${body} }` }
    })
  },
}

async function bundle(entry: string, options: Parameters<typeof build>[0]) {
  const result = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    write: false,
    // Short names would have to be set right for every closure that is made: a fifth of the time of small operations.
    minifyWhitespace: true,
    minifySyntax: true,
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
    ...options,
  })
  return result.outputFiles![0]!.text
}

/** Files whose change makes the built ones stale: all of this folder, the filters, graders/wire*.ts and random.ts. */
async function inputFiles() {
  const ours = (await readdir(here, { recursive: true })).map((name) => join(here, name))
  const shared = (await readdir(join(here, '..')))
    .filter((name) => /^(wire|random)/.test(name))
    .map((name) => join(here, '..', name))
  const filters = (await readdir(join(here, '../sandbox/seccomp'))).map((name) =>
    join(here, '../sandbox/seccomp', name),
  )
  return [...ours, ...filters, ...shared]
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
}

async function inputsHash() {
  // A snapshot fits one version of Node on one kind of CPU.
  const hash = createHash('sha256').update(`${process.version} ${process.arch} ${cachedDataVersionTag()}`)
  for (const file of [join(root, 'package-lock.json'), ...(await inputFiles())])
    hash.update(await readFile(file))
  return hash.digest('hex')
}

/** Written beside and renamed, so that whoever starts meanwhile never reads half a file. */
async function put(folder: string, name: string, content: string) {
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, `.${name}.${process.pid}`)
  await writeFile(temporary, content)
  await rename(temporary, join(folder, name))
}

/** The jail with tf loaded and much of it compiled. What it is made of decides results, this does not. */
async function buildSnapshot() {
  const temporary = join(distFolder, `.jail.blob.${process.pid}`)
  // What the rehearsal has compiled is kept; it is why there is one.
  const flags = ['--no-flush-bytecode', '--snapshot-blob', temporary]
  const args = [...flags, '--build-snapshot', join(distFolder, 'jail.cjs')]
  await promisify(execFile)(process.execPath, args, { env: { TZ: 'UTC' } as unknown as NodeJS.ProcessEnv })
  await rename(temporary, join(distFolder, 'jail.blob'))
}

/** Builds what is missing or stale; resolves at once otherwise. */
export async function buildRuntime(): Promise<'built' | 'unchanged'> {
  const stamp = await inputsHash()
  const stampFile = join(distFolder, 'stamp')
  const complete = [
    join(distFolder, 'jail.cjs'),
    join(distFolder, 'jail.blob'),
    join(publicFolder, 'worker.js'),
  ].every(existsSync)
  if (complete && existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp) return 'unchanged'

  const core = await bundle('core/main.ts', {
    format: 'iife',
    globalName: 'argmaxRuntime',
    platform: 'browser',
    mainFields: ['module', 'main'],
    define: Object.fromEntries(absent.map((name) => [name, 'undefined'])),
    plugins: [withoutThreads, withStringDecoder, withForgettableNames],
  })
  const jail = await bundle('jail.ts', { format: 'cjs', platform: 'node' })
  const worker = await bundle('worker.ts', { format: 'iife', platform: 'browser' })
  // Its service would stay as a child of ours.
  await stop()
  await put(distFolder, 'jail.cjs', `${core}\n${jail}`)
  await put(publicFolder, 'worker.js', `(() => {${core}\n${worker}})()`)
  for (const folder of [distFolder, publicFolder]) await copyFile(wasmFile, join(folder, wasmName))
  await buildSnapshot()
  await put(distFolder, 'stamp', stamp)
  return 'built'
}

if (import.meta.main) console.log(`runtime: ${await buildRuntime()}`)

/** Names the runtime a grade was computed with: the same name means the same bytes for the same submission and seed. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildRuntime } from './build.ts'

const distFolder = join(dirname(fileURLToPath(import.meta.url)), 'dist')
let known: Promise<string> | undefined

/** For example `tfjs-4.22.0 node-26.10.0 1f6ae0c2b4d8`; builds the bundle when it is missing. */
export function runtimeFingerprint(): Promise<string> {
  known ??= computeFingerprint()
  return known
}

async function computeFingerprint() {
  await buildRuntime()
  const hash = createHash('sha256')
  for (const name of ['jail.cjs', 'tfjs-backend-wasm-simd.wasm'])
    hash.update(await readFile(join(distFolder, name)))
  const { default: tfjs } = await import('@tensorflow/tfjs/package.json', { with: { type: 'json' } })
  return `tfjs-${tfjs.version} node-${process.versions.node} ${hash.digest('hex').slice(0, 12)}`
}

/**
 * Collects the type declarations of TensorFlow.js into one file for the editor, which has no file system to find them
 * in: only what `@tensorflow/tfjs` reaches, each under the path where module resolution looks for it.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TypeFile } from './type-file.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const modules = join(root, 'node_modules')
const output = join(root, 'public', 'monaco', 'tfjs-types.json')
const require = createRequire(import.meta.url)
const entry = '@tensorflow/tfjs'

const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\breference\s+path\s*=\s*)["']([^"']+)["']/g

export async function collectTypes(): Promise<TypeFile[]> {
  const found = new Map<string, string>()
  const waiting = [typesOf(entry)]
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (found.has(file)) continue
    const content = await readFile(file, 'utf8')
    found.set(file, content)
    for (const [, target] of content.matchAll(importPattern)) {
      const next = resolve(file, target!)
      if (next) waiting.push(next)
    }
  }
  const files = [...found].map(([file, content]) => ({
    path: pathInEditor(file),
    content: withoutLicenses(content),
  }))
  return [...files, ...packageDoors(files)].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The license headers are a third of it; documentation comments stay, since the editor shows them. */
const withoutLicenses = (content: string) =>
  content.replace(/\/\*\*(?:(?!\*\/)[\s\S])*?@license(?:(?!\*\/)[\s\S])*\*\/\n?/g, '').trimStart()

const pathInEditor = (file: string) => `node_modules/${relative(modules, file).split(sep).join('/')}`

function typesOf(name: string): string {
  const manifest = require.resolve(`${name}/package.json`)
  const { types, typings } = require(manifest) as { types?: string; typings?: string }
  return join(dirname(manifest), types ?? typings ?? 'index.d.ts')
}

/** Undefined for what has no declarations here (node's own modules, `long`): the editor then takes it as `any`. */
function resolve(from: string, target: string): string | undefined {
  if (target.startsWith('.')) return firstThere(join(dirname(from), target))
  if (!target.startsWith('@tensorflow/')) return undefined
  const name = target.split('/').slice(0, 2).join('/')
  return target === name ? typesOf(name) : firstThere(join(modules, target))
}

const firstThere = (path: string) =>
  [`${path.replace(/\.js$/, '')}.d.ts`, path.endsWith('.d.ts') ? path : '', join(path, 'index.d.ts')].find(
    (file) => file !== '' && existsSync(file),
  )

/** In place of package.json, which the editor's module resolution can't read. */
function packageDoors(files: TypeFile[]): TypeFile[] {
  const names = new Set(files.map(({ path }) => path.split('/').slice(1, 3).join('/')))
  return [...names].map((name) => {
    const target = relative(join(modules, name), typesOf(name)).replace(/\.d\.ts$/, '')
    return { path: `node_modules/${name}/index.d.ts`, content: `export * from './${target}'\n` }
  })
}

export async function buildTypes(): Promise<'built' | 'unchanged'> {
  const text = JSON.stringify(await collectTypes())
  const digest = (content: string) => createHash('sha256').update(content).digest('hex')
  if (existsSync(output) && digest(await readFile(output, 'utf8')) === digest(text)) return 'unchanged'
  await mkdir(dirname(output), { recursive: true })
  // Renamed into place, so that a server that is running never sends half a file.
  await writeFile(`${output}.${process.pid}`, text)
  await rename(`${output}.${process.pid}`, output)
  return 'built'
}

if (import.meta.main) console.log(`editor types: ${await buildTypes()}`)

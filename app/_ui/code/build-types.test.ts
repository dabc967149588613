import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { collectTypes } from './build-types.ts'

const files = new Map((await collectTypes()).map(({ path, content }) => [path, content]))

test('the editor finds every TensorFlow.js package by its name', () => {
  for (const name of ['tfjs', 'tfjs-core', 'tfjs-layers', 'tfjs-data', 'tfjs-converter']) {
    const door = files.get(`node_modules/@tensorflow/${name}/index.d.ts`)
    const target = /from '\.\/(.+)'/.exec(door ?? '')?.[1]
    expect(files.has(`node_modules/@tensorflow/${name}/${target}.d.ts`), name).toBe(true)
  }
})

test('no relative import leads out of the collected files', () => {
  const missing = [...files].flatMap(([path, content]) =>
    [...content.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g)]
      .map(([, target]) => join(dirname(path), target!))
      .filter((target) => ![`${target}.d.ts`, `${target}/index.d.ts`].some((file) => files.has(file))),
  )
  expect(missing).toEqual([])
})

test('methods that are chained on tensors are known', () => {
  expect([...files.keys()].some((path) => path.includes('public/chained_ops/softmax'))).toBe(true)
})

test('license headers are left out, documentation is kept', () => {
  const containing = (text: string) =>
    [...files].filter(([, content]) => content.includes(text)).map(([path]) => path)
  expect(containing('@license')).toEqual([])
  expect(containing('Computes the dot product of two matrices')).not.toEqual([])
})

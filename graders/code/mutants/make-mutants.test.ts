import { expect, test } from 'vitest'
import { makeMutants, sampleMutants } from './make-mutants.ts'

const reference = `import * as tf from '@tensorflow/tfjs'

/** Centred and scaled. */
export function scale(x: tf.Tensor2D, axis = 0) {
  const mean = tf.mean(x, axis, true)
  if (axis > 1) throw new Error('there are two axes')
  return tf.div(tf.sub(x, mean), tf.sqrt(tf.mean(tf.square(tf.sub(x, mean)), axis, true)))
}
`
const idsOf = async (source: string) => (await makeMutants(source)).map(({ id }) => id).sort()

test('each mutant differs from the reference and from every other, and names its line', async () => {
  const mutants = await makeMutants(reference)
  expect(mutants.length).toBeGreaterThan(20)
  expect(new Set(mutants.map(({ source }) => source)).size).toBe(mutants.length)
  expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length)
  const lines = reference.split('\n')
  for (const { source, line } of mutants) {
    expect(source).not.toBe(reference)
    expect(source.split('\n')[line - 1]).not.toBe(lines[line - 1])
  }
})

test('ids survive another formatting, other comments and other lines around', async () => {
  const reformatted = `// A comment.\n\n${reference
    .replace('/** Centred and scaled. */', '')
    .replace('tf.mean(x, axis, true)', 'tf.mean(\n    x, // all of it\n    axis,\n    true,\n  )')
    .replace("'there are two axes'", '"there are two axes"')}`
  expect(await idsOf(reformatted)).toEqual(await idsOf(reference))
})

test('ids of a statement change with what it says, and only those', async () => {
  const before = await idsOf(reference)
  const after = await idsOf(reference.replace('const mean = tf.mean(x', 'const mean = tf.sum(x'))
  const kept = after.filter((id) => before.includes(id))
  expect(kept.length).toBeGreaterThan(10)
  expect(kept.length).toBeLessThan(before.length)
})

test('a comment that tells the mutation tool to look away is not obeyed', async () => {
  expect(await idsOf(`// Stryker disable all\n${reference}`)).toEqual(await idsOf(reference))
})

test('what the compiler finds equal is no mutant', async () => {
  const mutants = await makeMutants('export const f = (n: number) => n * (0 + 1)')
  const texts = mutants.map(({ source }) => source.slice(source.indexOf('=>') + 3))
  expect(texts).toContain('n * (0 - 1)')
  expect(texts).not.toContain('n * (1)')
})

test('a reference that is no program is refused', async () => {
  await expect(makeMutants('export const f = (')).rejects.toThrow(SyntaxError)
})

test('a sample is the same each time, in the order of the source', async () => {
  const mutants = await makeMutants(reference)
  const sample = sampleMutants(mutants, 10)
  expect(sample).toHaveLength(10)
  expect(sampleMutants(mutants, 10)).toEqual(sample)
  expect(sample).toEqual(mutants.filter((mutant) => sample.includes(mutant)))
  expect(sampleMutants(mutants, 1000)).toEqual(mutants)
})

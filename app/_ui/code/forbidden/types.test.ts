import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { type ForbiddableOp, forbiddableOps } from '#graders/contract/forbiddable.ts'
import { families } from '#graders/runtime/core/forbidden/families.ts'
import { namesOf } from '#graders/runtime/core/forbidden/forbidden-op.ts'
import { collectTypes } from '../build-types.ts'
import { findForbidden, forbidInTypes } from './types.ts'

const files = await collectTypes()
const folder = mkdtempSync(join(tmpdir(), 'argmax-types-'))
afterAll(() => rmSync(folder, { recursive: true }))

const tsc = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url))

/** Complaints about a solution, by line (from 1), with the typings as a task that forbids `ops` has them. */
async function complaints(ops: readonly ForbiddableOp[], lines: string[]) {
  for (const { path, content } of forbidInTypes(files, ops, (names) => `금지: ${names}`)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  writeFileSync(join(folder, 'solution.ts'), ["import * as tf from '@tensorflow/tfjs'", ...lines].join('\n'))
  const options = [
    '--strict',
    '--skipLibCheck',
    '--noEmit',
    '--pretty',
    'false',
    '--lib',
    'esnext',
    '--types',
    '',
  ]
  const module = ['--module', 'esnext', '--moduleResolution', 'bundler']
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [tsc, ...options, ...module, 'solution.ts'],
    {
      cwd: folder,
    },
  ).catch((error: { stdout: string }) => error)
  const found = stdout.split(/^(?=solution\.ts\()/m).filter((text) => text.startsWith('solution.ts'))
  return new Map(found.map((text) => [Number(/\((\d+)/.exec(text)?.[1]) - 1, text]))
}

test('whatever a task can forbid is refused where it is used, and named', async () => {
  const uses = forbiddableOps.flatMap((op) => [
    ...families[op].functions.map((path) => ({ op, code: `tf.${path}()`, used: `tf.${path}` })),
    ...(families[op].methods ?? []).map((name) => ({
      op,
      code: `tf.scalar(1).${name}()`,
      used: `Tensor.${name}`,
    })),
  ])
  const found = await complaints(
    forbiddableOps,
    uses.map(({ code }) => code),
  )
  const told = uses.map(({ code }, i) => [code, findForbidden(found.get(i + 1) ?? '')])
  // What several operations have in their families goes with the last of them.
  const last = new Map(uses.map(({ code, op, used }) => [code, namesOf(op, used)]))
  expect(told).toEqual(uses.map(({ code }) => [code, last.get(code)]))
})

test('under other names, too, while the rest of the library is as it was', async () => {
  const found = await complaints(
    ['softmax', 'layers.lstm'],
    [
      `import { softmax as own } from '@tensorflow/tfjs'; own(tf.scalar(1))`,
      'const { layers } = tf; layers.lstm({ units: 1 })',
      'const good: tf.Tensor = tf.matMul(tf.ones([2, 2]), tf.ones([2, 2])).relu().logSumExp()',
      'class Mine extends tf.layers.Layer {}; const mine: tf.layers.Layer = new Mine({})',
      'const model = tf.sequential({ layers: [tf.layers.dense({ units: 1 }), tf.layers.gru({ units: 2 })] }); tf.losses.meanSquaredError(good, good)',
      'tf.layers.dense({ unit: 1 })',
    ],
  )
  expect([...found].map(([line, text]) => [line, findForbidden(text)])).toEqual([
    [1, 'softmax'],
    [2, 'layers.lstm'],
    [6, undefined],
  ])
  expect(found.get(6)).toContain("'unit' does not exist")
})

test('a task that forbids nothing has the typings as they are', () => {
  expect(forbidInTypes(files, [], () => '')).toBe(files)
})

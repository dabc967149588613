import { expect, test } from 'vitest'
import { type Known, type Offered, planImport } from './plan.ts'

const file = (slug: string, hash = 'v1'): Offered => ({ slug, kind: 'numeric', hash })
const question = (slug: string, more: Partial<Known> = {}): Known => ({
  ...{ id: slug, slug, kind: 'numeric', hashes: ['v1'] },
  ...{ madeHere: false, editedHere: false, retired: false, retiredByImport: false },
  ...more,
})
const nothing = { add: [], change: [], bringBack: [], retire: [], kept: [] }

test('unchanged files change nothing', () => {
  expect(planImport([file('a')], [question('a')], true)).toEqual(nothing)
})

test('a new file is added, a changed one becomes a new version, also when it goes back to an older text', () => {
  const known = [question('b'), question('c', { hashes: ['v1', 'v2'] })]
  expect(planImport([file('a'), file('b', 'v2'), file('c', 'v1')], known, true)).toEqual({
    ...nothing,
    add: ['a'],
    change: ['b', 'c'],
  })
})

test("an instructor's edit of a file's question stays, and is reported once the file changed too", () => {
  const edited = question('a', { hashes: ['v1', 'mine'], editedHere: true })
  expect(planImport([file('a', 'v1')], [edited], true)).toEqual(nothing)
  expect(planImport([file('a', 'v2')], [edited], true).kept).toEqual([{ slug: 'a', why: 'edited-here' }])
})

test('what was made here is neither overwritten nor retired', () => {
  const own = question('a', { madeHere: true })
  expect(planImport([file('a', 'v2')], [own], true).kept).toEqual([{ slug: 'a', why: 'made-here' }])
  expect(planImport([], [own], true)).toEqual(nothing)
})

test('a question of another kind keeps its slug', () => {
  const other = question('a', { kind: 'ordering' })
  expect(planImport([file('a', 'v2')], [other], true).kept).toEqual([{ slug: 'a', why: 'other-kind' }])
})

test('a file that is gone retires its question, but not when only some files are imported', () => {
  expect(planImport([], [question('a')], true).retire).toEqual(['a'])
  expect(planImport([], [question('a', { retired: true })], true).retire).toEqual([])
  expect(planImport([], [question('a')], false)).toEqual(nothing)
})

test('a file that is back brings back what its absence retired, never what a person retired', () => {
  const gone = question('a', { retired: true, retiredByImport: true })
  expect(planImport([file('a', 'v2')], [gone], true)).toEqual({ ...nothing, change: ['a'], bringBack: ['a'] })
  expect(planImport([file('a')], [question('a', { retired: true })], true)).toEqual(nothing)
})

import { expect, test } from 'vitest'
import { type BankQuery, bankAddress, parseBankQuery } from '#lib/bank/query.ts'
import { type BankEntry, pageOf, selectEntries } from './select.ts'

const entry = (slug: string, more: Partial<BankEntry> = {}): BankEntry => ({
  ...{ id: slug, slug, kind: 'numeric', topics: ['softmax'], difficulty: 2, level: 'apply', traits: [] },
  ...{ version: 1, hasDraft: false, retired: false, changedAt: new Date(0), openReports: 0, exams: [] },
  matches: true,
  ...more,
})
const query = (given: Record<string, string> = {}): BankQuery => parseBankQuery(given)
const slugs = (entries: BankEntry[], given: Record<string, string>) =>
  selectEntries(entries, query(given)).found.map(({ slug }) => slug)

test('filters are joined by and, and each sees the questions that all others leave', () => {
  const entries = [
    entry('a', { kind: 'ordering', difficulty: 1 }),
    entry('b', { kind: 'ordering', difficulty: 5 }),
    entry('c', { kind: 'numeric', difficulty: 5 }),
  ]
  const { found, counts } = selectEntries(entries, query({ kind: 'ordering', difficulty: '5' }))
  expect(found.map(({ slug }) => slug)).toEqual(['b'])
  expect(counts.kind).toEqual({ ordering: 1, numeric: 1 })
  expect(counts.difficulty).toEqual({ 1: 1, 5: 1 })
})

test('a question whose texts lack the words is in no list and no count', () => {
  const { found, counts } = selectEntries([entry('a', { matches: false })], query())
  expect([found, counts.kind]).toEqual([[], {}])
})

test('states overlap: a published question may have a draft and reports, a retired one is not published', () => {
  const entries = [
    entry('plain'),
    entry('new', { version: null, hasDraft: true }),
    entry('mended', { hasDraft: true, openReports: 2 }),
    entry('old', { retired: true }),
  ]
  expect(slugs(entries, { status: 'published', sort: 'name' })).toEqual(['mended', 'plain'])
  expect(slugs(entries, { status: 'draft', sort: 'name' })).toEqual(['mended', 'new'])
  expect(slugs(entries, { status: 'reported' })).toEqual(['mended'])
  expect(slugs(entries, { status: 'retired' })).toEqual(['old'])
})

test('questions are found by the exam that uses them, or by none', () => {
  const exam = '11111111-1111-4111-8111-111111111111'
  const entries = [entry('used', { exams: [exam] }), entry('never')]
  expect(slugs(entries, { used: exam })).toEqual(['used'])
  expect(slugs(entries, { used: 'never' })).toEqual(['never'])
})

test('orders: as the course goes, by name, by difficulty, by the last change', () => {
  const entries = [
    entry('c', { topics: ['gan'], difficulty: 1, changedAt: new Date(1) }),
    entry('a', { topics: ['overfitting'], difficulty: 3, changedAt: new Date(3) }),
    entry('b', { topics: ['unheard-of'], difficulty: 2, changedAt: new Date(2) }),
  ]
  expect(slugs(entries, {})).toEqual(['a', 'c', 'b'])
  expect(slugs(entries, { sort: 'name' })).toEqual(['a', 'b', 'c'])
  expect(slugs(entries, { sort: 'easy' })).toEqual(['c', 'b', 'a'])
  expect(slugs(entries, { sort: 'hard' })).toEqual(['a', 'b', 'c'])
  expect(slugs(entries, { sort: 'recent' })).toEqual(['a', 'b', 'c'])
})

test('an address keeps a query, and what it can not mean is left out', () => {
  const address = '?q=%ED%95%A9+x&kind=numeric&trait=figure&used=never&sort=hard&page=3'
  expect(bankAddress(query(Object.fromEntries(new URLSearchParams(address))))).toBe(address)
  const odd = {
    kind: 'constructor',
    unit: '99',
    topic: '__proto__',
    difficulty: '7',
    used: "' or 1=1",
    page: '-1',
  }
  expect(bankAddress(query({ ...odd, sort: 'random', q: 'a\0b' }))).toBe('?q=ab')
})

test('a page beyond the last shows the last', () => {
  const many = Array.from({ length: 60 }, (_, i) => i)
  expect(pageOf(many, 99)).toEqual({ rows: many.slice(50), page: 3, pages: 3 })
  expect(pageOf([], 4)).toEqual({ rows: [], page: 1, pages: 1 })
})

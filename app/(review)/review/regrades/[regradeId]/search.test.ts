import { expect, test } from 'vitest'
import { pageOf, parseSearch, rowsPerPage, searchOf } from './search.ts'

test('an address that says nothing sensible shows what changed, by student', () => {
  for (const given of [{}, { by: 'x', show: ['all', 'changed'], page: '-1' }, { page: '1e9.5' }])
    expect(parseSearch(given)).toEqual({ by: 'students', show: 'changed', page: 1 })
})

test('what is shown survives its way through the address', () => {
  const search = { by: 'questions', show: 'all', page: 3 } as const
  expect(parseSearch(Object.fromEntries(new URLSearchParams(searchOf(search))))).toEqual(search)
})

test('every row is on exactly one page, and a page beyond the last shows the last', () => {
  const rows = Array.from({ length: 2 * rowsPerPage + 1 }, (_, row) => row)
  expect([1, 2, 3].flatMap((page) => pageOf(rows, page).rows)).toEqual(rows)
  expect(pageOf(rows, 99)).toMatchObject({ page: 3, pages: 3, rows: [2 * rowsPerPage] })
  expect(pageOf([], 1)).toEqual({ rows: [], page: 1, pages: 1 })
})

import { expect, test } from 'vitest'
import { heatCells, heatSummary } from './heat.ts'

test('cells are shares of the largest error, row by row', () => {
  expect(heatCells({ rows: 2, columns: 2, cells: [0, 1, 4, 2] }).map(({ heat }) => heat)).toEqual([
    0, 0.25, 1, 0.5,
  ])
  expect(heatSummary({ rows: 2, columns: 2, cells: [0, 1, 4, 2] })).toMatchObject({
    differing: 3,
    row: 1,
    column: 0,
  })
})

test('a value that is not finite is the worst of all', () => {
  expect(heatSummary({ rows: 1, columns: 3, cells: [5, null, 0] })).toMatchObject({
    differing: 2,
    row: 0,
    column: 1,
  })
})

test('a map without any error is cold, not divided by zero', () => {
  expect(heatCells({ rows: 1, columns: 2, cells: [0, 0] }).map(({ heat }) => heat)).toEqual([0, 0])
})

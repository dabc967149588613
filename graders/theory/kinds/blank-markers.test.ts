import { expect, test } from 'vitest'
import { blankNames, showBlanks } from './blank-markers.ts'

test('a marker is a sign in prose and code, and a boxed number in formulas', () => {
  expect(showBlanks('A [[1]] is `x[[2]]`, $\\frac{[[3]]}{2}$ or $$y = [[12]]$$')).toBe(
    'A (\u00a0①\u00a0) is `x(\u00a0②\u00a0)`, $\\frac{\\boxed{\\textsf{3}}}{2}$ or $$y = \\boxed{\\textsf{12}}$$',
  )
})

test('dollar signs in code or escaped ones start no formula', () => {
  expect(showBlanks('`cost $` [[1]] costs \\$5 and [[2]] \\$6')).toBe(
    '`cost $` (\u00a0①\u00a0) costs \\$5 and (\u00a0②\u00a0) \\$6',
  )
})

test('names are listed once, in the order of the text', () => {
  expect(blankNames('[[2]] [[1]] [[2]] [[x]]')).toEqual(['2', '1'])
})

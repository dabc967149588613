import { expect, test } from 'vitest'
import { normalisePerson, peopleProblems, readPeople } from './people-list.ts'

const minji = { name: 'Kim Minji', email: 'minji@example.test' }

test.each([
  ['a comma', 'Kim Minji, minji@example.test'],
  ['a semicolon', 'Kim Minji; minji@example.test'],
  ["a spreadsheet's tab", 'Kim Minji\tminji@example.test'],
  ['the other order', 'minji@example.test,Kim Minji'],
  ['an address book', 'Kim Minji <Minji@Example.test>'],
  ['quotes', '"Kim Minji","minji@example.test"'],
  ['full-width forms', 'Kim  Minji， minji＠example.test'],
  ['invisible marks', '\uFEFFKim Minji,\u200Bminji@example.test '],
])('a person is read with %s', (_, line) => {
  expect(readPeople(line).people).toEqual([minji])
})

test('line numbers are those of the pasted text, whatever its empty lines and headings', () => {
  const text = 'Name\tE-mail\r\n\r\nKim Minji\tminji@example.test\r\n,\r\n이준호\tjunho@example.test\r\n'
  expect(readPeople(text)).toEqual({
    people: [minji, { name: '이준호', email: 'junho@example.test' }],
    lines: [3, 5],
  })
})

test('a line that is nobody is a problem and not left out', () => {
  const lines = [
    'Kim Minji',
    'minji@example',
    ', a@example.test',
    'Kim, b@example.test',
    'Lee, B@example.test',
  ]
  expect(peopleProblems(readPeople(lines.join('\n')).people)).toEqual([
    { line: 1, reason: 'no-email' },
    { line: 2, reason: 'bad-email' },
    { line: 3, reason: 'no-name' },
    { line: 5, reason: 'twice' },
  ])
})

test('a name that Postgres or a page would choke on is refused', () => {
  const named = (name: string) => peopleProblems([normalisePerson({ ...minji, name })])
  expect(named('Min\u0000ji')).toEqual([{ line: 1, reason: 'bad-name' }])
  expect(named('x'.repeat(201))).toEqual([{ line: 1, reason: 'bad-name' }])
  expect(named('x'.repeat(200))).toEqual([])
})

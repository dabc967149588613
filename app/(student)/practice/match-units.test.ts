import { describe, expect, test } from 'vitest'
import { type BrowsedUnit, matchUnits } from './match-units.ts'

const mastery = { level: 'unknown', share: null } as const

const units: BrowsedUnit[] = [
  {
    number: 7,
    slug: 'cnn',
    title: 'Convolutional networks',
    topics: [
      { id: 'padding', title: 'Padding', words: 'Padding 패딩', questionCount: 2, mastery },
      { id: 'stride', title: 'Stride', words: 'Stride 스트라이드', questionCount: 1, mastery },
    ],
    tasks: [
      {
        questionId: 'q1',
        title: 'CNN on small images',
        words: 'CNN on small images 작은 이미지 CNN',
        difficulty: 4,
      },
    ],
  },
  {
    number: 11,
    slug: 'attention',
    title: 'Attention',
    topics: [{ id: 'masking', title: 'Masking', words: 'Masking 마스킹', questionCount: 3, mastery }],
    tasks: [],
  },
]

const found = (text: string, filter: Partial<Parameters<typeof matchUnits>[1]> = {}) =>
  matchUnits(units, { text, unit: null, shown: 'all', ...filter }).flatMap(({ topics, tasks }) => [
    ...topics.map(({ id }) => id),
    ...tasks.map(({ questionId }) => questionId),
  ])

describe('searching the practice index', () => {
  test('no text finds everything', () => {
    expect(found(' ')).toEqual(['padding', 'stride', 'q1', 'masking'])
  })

  test('a topic is found by either language, whatever the capitals', () => {
    expect(found('PADD')).toEqual(['padding'])
    expect(found('마스킹')).toEqual(['masking'])
  })

  test('Korean typed in decomposed form is found too', () => {
    expect(found('패딩'.normalize('NFD'))).toEqual(['padding'])
  })

  test('all words must match', () => {
    expect(found('small cnn')).toEqual(['q1'])
    expect(found('small padding')).toEqual([])
  })

  test("a unit's title finds all that is in it", () => {
    expect(found('convolutional')).toEqual(['padding', 'stride', 'q1'])
  })

  test('unit and kind narrow the result, and empty units go', () => {
    expect(found('', { unit: 11 })).toEqual(['masking'])
    expect(found('', { shown: 'tasks' })).toEqual(['q1'])
    expect(matchUnits(units, { text: '', unit: null, shown: 'tasks' })).toHaveLength(1)
  })
})

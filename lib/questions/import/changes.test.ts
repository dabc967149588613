import { expect, test } from 'vitest'
import { fieldChanges } from './changes.ts'

const content = {
  kind: 'single-choice',
  topics: ['mse', 'mae'],
  difficulty: 2,
  stem: { en: 'Which is it?', ko: '무엇인가요?' },
  choices: [{ text: { en: 'a', ko: '가' }, correct: true }, { text: 'b' }],
}

test('the same content has no changes, whatever the order of its fields', () => {
  expect(fieldChanges(content, Object.fromEntries(Object.entries(content).reverse()))).toEqual([])
})

test('each language, choice and number is a change of its own; what came or went says so', () => {
  const after = {
    ...content,
    topics: ['mse'],
    difficulty: 3,
    stem: { en: 'Which is it?', ko: '어느 것인가요?' },
    choices: [content.choices[0], { text: 'b', correct: true }, { text: 'c' }],
  }
  expect(fieldChanges(content, after)).toEqual([
    { path: 'topics', before: 'mse, mae', after: 'mse' },
    { path: 'difficulty', before: '2', after: '3' },
    { path: 'stem.ko', before: '무엇인가요?', after: '어느 것인가요?' },
    { path: 'choices.1.correct', before: null, after: 'true' },
    { path: 'choices.2.text', before: null, after: 'c' },
  ])
})

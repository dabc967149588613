import { describe, expect, test } from 'vitest'
import { drawQuiz, drawRepeat, type QuizCandidate, type RepeatCandidate } from './draw-quiz.ts'

const candidate = (number: number, more: Partial<QuizCandidate> = {}): QuizCandidate => ({
  questionId: `q${number}`,
  topic: `topic-${number % 6}`,
  kind: ['single-choice', 'numeric', 'matching'][number % 3]!,
  difficulty: 1 + (number % 5),
  level: 'unknown',
  seen: false,
  ...more,
})
const many = (count: number, more?: Partial<QuizCandidate>) =>
  Array.from({ length: count }, (_, index) => candidate(index, more))
const ids = (drawn: QuizCandidate[]) => drawn.map(({ questionId }) => questionId)
const seeds = Array.from({ length: 200 }, (_, seed) => seed)

describe('a quiz', () => {
  test('has as many questions as asked for, each once, or all there are', () => {
    expect(new Set(ids(drawQuiz(many(30), 10, 1))).size).toBe(10)
    expect(ids(drawQuiz(many(3), 10, 1)).toSorted()).toEqual(['q0', 'q1', 'q2'])
    expect(drawQuiz([], 10, 1)).toEqual([])
  })

  test('is the same for the same seed, and another for another', () => {
    expect(drawQuiz(many(30), 10, 7)).toEqual(drawQuiz(many(30), 10, 7))
    expect(new Set(seeds.map((seed) => ids(drawQuiz(many(30), 10, seed)).join())).size).toBeGreaterThan(190)
  })

  test('mixes topics, kinds and difficulties', () => {
    const spread = (key: 'topic' | 'kind' | 'difficulty') =>
      seeds.map((seed) => new Set(drawQuiz(many(60), 10, seed).map((each) => each[key])).size)
    const mean = (counts: number[]) => counts.reduce((a, b) => a + b, 0) / counts.length
    expect(mean(spread('topic'))).toBeGreaterThan(5.5)
    expect(Math.min(...spread('kind'))).toBe(3)
    expect(mean(spread('difficulty'))).toBeGreaterThan(4.5)
  })

  test('asks what is weak more often than what is strong, and unseen questions more than seen ones', () => {
    const share = (more: Partial<QuizCandidate>, rest: Partial<QuizCandidate>) => {
      const pool = many(40).map((each, index) => ({ ...each, ...(index % 2 ? more : rest) }))
      const wanted = new Set(pool.filter((_, index) => index % 2 === 1).map(({ questionId }) => questionId))
      const drawn = seeds.flatMap((seed) => ids(drawQuiz(pool, 10, seed)))
      return drawn.filter((id) => wanted.has(id)).length / drawn.length
    }
    expect(share({ level: 'weak' }, { level: 'strong' })).toBeGreaterThan(0.6)
    expect(share({ seen: false }, { seen: true })).toBeGreaterThan(0.55)
    expect(share({ level: 'strong' }, { level: 'weak' })).toBeGreaterThan(0)
  })
})

describe('what comes back for a wrong answer', () => {
  const wrong = { questionId: 'a', topic: 'mse' }
  const question = (questionId: string, topics: string[], variantCount = 0): RepeatCandidate => ({
    ...{ questionId, topics, variantCount },
  })
  const draw = (candidates: RepeatCandidate[], ...asked: string[]) =>
    drawRepeat(wrong, candidates, new Set(['a', ...asked]), 'seed')

  test('is another variant of a question that has some', () => {
    expect(draw([question('a', ['mse'], 20), question('b', ['mse'])])).toBe('a')
  })

  test('is another question of the topic that was not asked yet', () => {
    const pool = [
      question('a', ['mse']),
      question('b', ['mse']),
      question('c', ['mse']),
      question('d', ['bce']),
    ]
    expect(draw(pool, 'b')).toBe('c')
    expect(draw([question('a', ['mse']), question('e', ['bce', 'mse']), question('d', ['bce'])])).toBe('e')
  })

  test('is the same question when there is no other', () => {
    expect(draw([question('a', ['mse']), question('d', ['bce'])])).toBe('a')
  })

  test('is nothing when the question was taken away and there is no other', () => {
    expect(draw([question('d', ['bce'])])).toBeUndefined()
  })
})

import { expect, test } from 'vitest'
import { locales } from '../../contract/text.ts'
import { type CheckDetails, obstacles, reasons } from '../../contract/verdict.ts'
import { checkMessage } from './wording.ts'

test.each(reasons)('%s is worded in both languages, with and without details', (reason) => {
  const full: CheckDetails = {
    call: 'f(1)',
    path: '.rows',
    expected: { dtype: 'float32', shape: [2, 3] },
    received: { dtype: 'float32', shape: [3, 2] },
    firstDifference: { index: [1, 2], expected: 0.5, received: 'NaN' },
    maxError: 1,
    meanError: 0.5,
    mismatched: 1,
    total: 6,
    metric: { name: 'F1', value: 0.71, baseline: 0.5, threshold: 0.9 },
    error: { name: 'TypeError', message: 'no', stack: [{ fn: 'f', line: 7, column: 1 }] },
    limit: { kind: 'time', allowed: 2000 },
    withRespectTo: '0',
    obstacle: { why: 'no-path', subject: '3.kernel' },
    leak: { tensors: 3, allowed: 1 },
    timeRatio: 5,
    counterExample: true,
  }
  for (const details of [full, {}]) {
    const [en, ko] = locales.map((locale) => checkMessage({ reason, details }, locale))
    expect(en).toMatch(/^[A-Z].*\.$/s)
    expect(ko).toMatch(/[가-힣]/)
    expect(`${en}${ko}`).not.toMatch(/undefined|\[object|NaN,/)
  }
})

test('what stands in for a forbidden operation is named beside it', () => {
  const told = (message: string) =>
    locales.map((locale) =>
      checkMessage(
        {
          reason: 'forbidden-op',
          details: { error: { name: '', message, stack: [{ fn: '', line: 3, column: 1 }] } },
        },
        locale,
      ),
    )
  expect(told('layers.lstm tf.basicLSTMCell')).toEqual([
    '`tf.basicLSTMCell` could stand in for `layers.lstm`, which this task asks you to write yourself: it is not available here (line 3).',
    '이 문제에서 직접 작성해야 하는 `layers.lstm` 대신 `tf.basicLSTMCell`도 쓸 수 없습니다 (3행).',
  ])
  expect(told('softmax')[0]).toBe(
    'This task asks you to write `softmax` yourself: it is not available here (line 3).',
  )
})

test.each(obstacles)('what stands in the way of a derivative is worded in both languages: %s', (why) => {
  const messages = ['1', 'int32', ''].flatMap((subject) =>
    locales.map((locale) =>
      checkMessage({ reason: 'not-differentiable', details: { obstacle: { why, subject } } }, locale),
    ),
  )
  for (const message of messages) expect(message).not.toMatch(/undefined|NaN|``/)
  expect(messages[0]).toMatch(/^[A-Z].*\.$/s)
  expect(messages[1]).toMatch(/[가-힣].*\.$/s)
})

test('arguments are counted from 1, and a tensor within one is named', () => {
  const told = (subject: string) =>
    checkMessage({ reason: 'not-differentiable', details: { obstacle: { why: 'no-path', subject } } }, 'en')
  expect(told('0')).toContain('does not depend differentiably on argument 1:')
  expect(told('3.kernel')).toContain('on `kernel` of argument 4:')
})

test('a difference of gradients says of which argument', () => {
  const details: CheckDetails = {
    withRespectTo: '1',
    firstDifference: { index: [0], expected: 1, received: -1 },
    mismatched: 1,
    total: 2,
  }
  expect(checkMessage({ reason: 'wrong-value', details }, 'en')).toMatch(
    /^The gradient with respect to argument 2 differs/,
  )
  expect(checkMessage({ reason: 'wrong-value', details }, 'ko')).toMatch(/^2번째 인자에 대한 기울기 값이/)
})

test('a difference is told with its place and both values', () => {
  const details: CheckDetails = {
    call: 'softmax(float32[2,3])',
    firstDifference: { index: [1, 0], expected: 0.25, received: 0.5 },
    mismatched: 3,
    total: 6,
    counterExample: true,
  }
  const message = checkMessage({ reason: 'wrong-value', details }, 'en')
  for (const part of ['another example', 'softmax(float32[2,3])', '[1, 0]', '0.25', '0.5', '3 of 6']) {
    expect(message).toContain(part)
  }
})

test('a time limit is told in seconds and a memory limit in megabytes', () => {
  const time = checkMessage(
    { reason: 'time-limit', details: { limit: { kind: 'time', allowed: 2500 } } },
    'en',
  )
  const memory = checkMessage(
    { reason: 'memory-limit', details: { limit: { kind: 'memory', allowed: 2 ** 28 } } },
    'ko',
  )
  expect(time).toContain('2.5 s')
  expect(memory).toContain('256 MB')
})

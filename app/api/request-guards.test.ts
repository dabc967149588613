import { expect, test } from 'vitest'
import { isSameOrigin, readJson } from './request-guards.ts'

const request = (headers: Record<string, string>, body = '{}') =>
  new Request('http://argmax.test/x', { method: 'PUT', headers, body })

test('a change is taken from our own pages only', () => {
  expect(isSameOrigin(request({ 'sec-fetch-site': 'same-origin' }))).toBe(true)
  expect(isSameOrigin(request({ origin: 'http://argmax.test', host: 'argmax.test' }))).toBe(true)
  expect(isSameOrigin(request({ 'sec-fetch-site': 'cross-site' }))).toBe(false)
  expect(isSameOrigin(request({ 'sec-fetch-site': 'same-site' }))).toBe(false)
  expect(isSameOrigin(request({ origin: 'http://evil.test', host: 'argmax.test' }))).toBe(false)
  expect(isSameOrigin(request({ origin: 'null', host: 'argmax.test' }))).toBe(false)
  expect(isSameOrigin(request({ host: 'argmax.test' }))).toBe(false)
})

test('a body that is too long or no JSON is not read', async () => {
  await expect(readJson(request({}, '{"answer":1}'), 100)).resolves.toEqual({ answer: 1 })
  await expect(readJson(request({}, JSON.stringify('x'.repeat(200))), 100)).resolves.toBeUndefined()
  await expect(readJson(request({}, '{'), 100)).resolves.toBeUndefined()
})

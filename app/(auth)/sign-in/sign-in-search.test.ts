import { expect, test } from 'vitest'
import { safePath, signInError } from './sign-in-search.ts'

test('after signing in one comes back to the page one wanted', () => {
  expect(safePath('/exams/1?tab=2')).toBe('/exams/1?tab=2')
  expect(safePath(undefined)).toBe('/')
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/..//evil.example',
  'javascript:alert(1)',
  '/sign-in?from=/sign-in',
])('no address can send people elsewhere: %s', (from) => {
  expect(safePath(from)).toBe('/')
})

test('errors that are not ours are the provider’s', () => {
  expect(signInError('wrong-password')).toBe('wrong-password')
  expect(signInError('OAuthCallback')).toBe('provider-failed')
  expect(signInError(['too-many-sign-ins', 'x'])).toBe('too-many-sign-ins')
  expect(signInError(undefined)).toBeNull()
})

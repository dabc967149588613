import { expect, test } from 'vitest'
import { pickLocale } from './locale.ts'

test('a choice on this device comes before the profile, and the profile before the browser', () => {
  expect(pickLocale({ cookie: 'ko', profile: 'en', acceptLanguage: 'en' })).toBe('ko')
  expect(pickLocale({ profile: 'ko', acceptLanguage: 'en' })).toBe('ko')
  expect(pickLocale({ profile: null, acceptLanguage: 'ko-KR,ko;q=0.9,en;q=0.8' })).toBe('ko')
})

test('the browser is asked for the language it prefers among ours', () => {
  expect(pickLocale({ acceptLanguage: 'fr, ko;q=0.4, en;q=0.7' })).toBe('en')
  expect(pickLocale({ acceptLanguage: 'en;q=0, ko;q=0.1' })).toBe('ko')
})

test('a forged cookie or an unknown language falls back to English', () => {
  expect(pickLocale({ cookie: '../../etc', acceptLanguage: 'fr' })).toBe('en')
  expect(pickLocale({ acceptLanguage: ';;;,q=,' })).toBe('en')
})

import { expect, test } from 'vitest'
import { whichCounts } from './local-drafts.ts'

const savedAt = new Date('2026-05-01T10:00:00Z')
const server = { answer: { text: 'server' }, revision: 3, savedAt }
const local = { answer: { text: 'here' }, revision: 3, at: savedAt.getTime() - 1 }

test('without a local copy, or with an equal one, the server’s answer stands', () => {
  expect(whichCounts(undefined, server)).toBe('none')
  expect(whichCounts({ ...local, answer: server.answer }, server)).toBe('none')
})

test('what was typed on top of the saved answer and never saved is sent again', () => {
  expect(whichCounts(local, server)).toBe('resend')
  expect(whichCounts(local, { answer: null, revision: 0, savedAt: null })).toBe('resend')
})

test('of two devices the one that was typed on last counts', () => {
  expect(whichCounts({ ...local, revision: 2 }, server)).toBe('older')
  expect(whichCounts({ ...local, revision: 2, at: savedAt.getTime() + 1 }, server)).toBe('resend')
})

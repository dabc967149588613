import { expect, test } from 'vitest'
import { courseTimeZone, isTimeZone } from './time-zone.ts'

test('a zone is one that dates can be formatted in, whatever a cookie says', () => {
  for (const zone of [courseTimeZone, 'America/New_York', 'UTC']) expect(isTimeZone(zone)).toBe(true)
  for (const zone of ['', 'Nowhere/City', '../etc', 'x'.repeat(10_000), undefined, 9])
    expect(isTimeZone(zone)).toBe(false)
})

/** Where the course is taught: the zone that pages are first rendered in, until the browser has told its own. */
export const courseTimeZone = 'Asia/Seoul'

/** Set by the browser, so that the server knows when the reader's day begins. */
export const zoneCookie = 'zone'

/** Cookies hold whatever somebody wrote into them. */
export function isTimeZone(zone: unknown): zone is string {
  if (typeof zone !== 'string' || zone.length === 0 || zone.length > 64) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

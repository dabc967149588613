/** How the time that is left is written and when it is said aloud. */

/** `1:02:03`, `9:05`, `0:00`; never negative. Rounded up, so that 0:00 means over. */
export function timeText(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000))
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

export const warningMinutes = [10, 5, 1] as const
export type WarningMinutes = (typeof warningMinutes)[number]

/** The warning that falls between two ticks, if any; a page opened later than a warning does not repeat it. */
export function warningBetween(beforeMs: number, afterMs: number): WarningMinutes | undefined {
  return warningMinutes.findLast((minutes) => afterMs <= minutes * 60_000 && beforeMs > minutes * 60_000)
}

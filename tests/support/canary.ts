/** Strings that mark secrets: found anywhere in what a student gets, they prove a leak. */

export const canary = (what: string) => `CANARY-${what}`

/** Every canary in the value's JSON, each once. */
export function canariesIn(value: unknown): string[] {
  const found = JSON.stringify(value)?.match(/CANARY-[a-z-]+/g) ?? []
  return [...new Set(found)].sort()
}

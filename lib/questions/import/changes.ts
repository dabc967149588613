/** What is different between two contents of a question, field by field, as people read it. */

/** `path` as in `choices.2.text.ko`; null where there is nothing. */
export type FieldChange = { path: string; before: string | null; after: string | null }

/** In the order of the fields; `before` and `after` are contents as authors write them. */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const [old, now] = [leavesOf(before), leavesOf(after)]
  return [...new Set([...now.keys(), ...old.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
}

/** Fields whose lists are one thing to their reader. */
const whole = ['topics', 'accepted', 'forms']

function leavesOf(value: unknown, path = '', leaves = new Map<string, string>()): Map<string, string> {
  const name = path.split('.').findLast((part) => !/^\d+$|^(en|ko)$/.test(part)) ?? ''
  if (value === null || value === undefined) return leaves
  if (typeof value !== 'object') return leaves.set(path, String(value))
  if (Array.isArray(value) && (whole.includes(name) || value.every((item) => typeof item === 'number')))
    return leaves.set(
      path,
      value.map((item) => (typeof item === 'object' ? JSON.stringify(item) : item)).join(', '),
    )
  for (const [key, item] of Object.entries(value))
    leavesOf(item, path === '' ? key : `${path}.${key}`, leaves)
  return leaves
}

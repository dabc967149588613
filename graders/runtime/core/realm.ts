/** Whether the language and TensorFlow.js are still what they were: nothing added, replaced or removed. */

type Key = string | symbol
/** `values` are those of `names`; getters and setters, of which there are few, are looked at one by one. */
type Seen = {
  count: number
  names: Key[]
  values: unknown[]
  accessors: { key: Key; get: unknown; set: unknown }[]
  parent: object | null
}

/** What follows may change in honest use: TensorFlow.js keeps its own state there, and a console belongs to a job. */
const changing = new Set<Key>(['_tfengine', '_tfGlobals', 'console'])

/** Remembers functions, prototypes and namespaces that can be reached from `roots`; the answer compares them. */
export function rememberRealm(...roots: object[]): () => boolean {
  const seen = new Map<object, Seen>()
  const queue = [globalThis, ...roots]
  for (const owner of queue) {
    if (seen.has(owner)) continue
    const found = look(owner)
    seen.set(owner, found)
    if (found.parent) queue.push(found.parent)
    for (const part of [...found.values, ...found.accessors.flatMap(({ get, set }) => [get, set])])
      if (isLasting(part)) queue.push(part)
  }
  return () => {
    for (const [owner, before] of seen) if (!isSame(owner, before)) return false
    return true
  }
}

/** Plain data is left out: what is not a function, a prototype or a namespace of functions may be a cache. */
function isLasting(part: unknown): part is object {
  if (typeof part === 'function') return true
  if (typeof part !== 'object' || part === null) return false
  return Object.hasOwn(part, 'constructor') || Object.prototype.toString.call(part) !== '[object Object]'
}

function look(owner: object): Seen {
  const keys = Reflect.ownKeys(owner)
  const found: Seen = {
    count: keys.length,
    names: [],
    values: [],
    accessors: [],
    parent: Reflect.getPrototypeOf(owner),
  }
  for (const key of keys) {
    if (owner === globalThis && changing.has(key)) continue
    const { get, set, value } = Reflect.getOwnPropertyDescriptor(owner, key)!
    if (get || set) found.accessors.push({ key, get, set })
    else {
      found.names.push(key)
      found.values.push(value)
    }
  }
  return found
}

/** Runs after every job: values are read as they are, since a descriptor for each would be garbage for each. */
function isSame(owner: object, { count, names, values, accessors, parent }: Seen) {
  if (Reflect.getPrototypeOf(owner) !== parent || Reflect.ownKeys(owner).length !== count) return false
  for (let i = 0; i < names.length; i++) {
    if (!Object.is(owner[names[i] as keyof typeof owner], values[i])) return false
  }
  return accessors.every(({ key, get, set }) => {
    const now = Reflect.getOwnPropertyDescriptor(owner, key)
    return now?.get === get && now?.set === set
  })
}

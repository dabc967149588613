/** Prepared cases as bytes, so that they outlive the process that made them and serve others. */
import { createHash } from 'node:crypto'
import type { CodeTask } from '../../contract/task.ts'
import type { Call, Value } from '../../value.ts'
import { defaultCaps } from '../../wire-format.ts'
import { decodeValue } from '../../wire-read.ts'
import { encodeValue } from '../../wire-write.ts'
import type { Case, Expected } from './plan.ts'

/**
 * Where prepared cases of one question version are kept. Both may fail: a grade never depends on it. `runtime` is the
 * runtime's fingerprint, `stream` the stream of randomness.
 */
export type ReferenceStore = {
  find: (runtime: string, stream: string) => Promise<Uint8Array | undefined>
  put: (runtime: string, stream: string, bytes: Uint8Array) => Promise<void>
}

/** What is larger is computed anew by each process that needs it. */
export const maxStoredBytes = 8 * 2 ** 20

/** Everything of this size that was a value is one again; wrapping adds a few levels. */
const storedCaps = { ...defaultCaps, nodes: maxStoredBytes, depth: defaultCaps.depth + 8 }

const digestBytes = 32
/** `name`: of the task version, runtime and stream, so that one row's bytes are no good in another's place. */
const digest = (name: string, body: Uint8Array) =>
  createHash('sha256').update(name).update('\0').update(body).digest()

export function encodePrepared(name: string, cases: Case[], expected: Expected): Uint8Array {
  const runs = new Map(cases.map(({ runId, calls }) => [runId, calls]))
  const body = encodeValue(
    object([
      ['checks', object(cases.map(({ check, runId }) => [check.id, { t: 'string', v: runId }]))],
      [
        'calls',
        object([...runs].map(([runId, calls]) => [runId, { t: 'array', v: calls.map(callToValue) }])),
      ],
      ['expected', object([...expected].map(([runId, values]) => [runId, { t: 'array', v: values }]))],
    ]),
  )
  return Buffer.concat([digest(name, body), body])
}

/** Undefined unless every byte is as it was written, for this task: a damaged row is computed again, not believed. */
export function decodePrepared(
  name: string,
  bytes: Uint8Array,
  task: CodeTask,
): { cases: Case[]; expected: Expected } | undefined {
  const body = bytes.subarray(digestBytes)
  if (bytes.length < digestBytes || !digest(name, body).equals(bytes.subarray(0, digestBytes)))
    return undefined
  try {
    const fields = fieldsOf(decodeValue(body, storedCaps))
    const runIds = fieldsOf(fields.get('checks'))
    const calls = new Map(
      [...fieldsOf(fields.get('calls'))].map(([id, list]) => [id, itemsOf(list).map(callOf)]),
    )
    const expected = [...fieldsOf(fields.get('expected'))].map(([id, list]) => [id, itemsOf(list)] as const)
    const cases = task.checks.map((check): Case => {
      const runId = textOf(runIds.get(check.id))
      return { check, runId, calls: defined(calls.get(runId)) }
    })
    return { cases, expected: new Map(expected) }
  } catch {
    return undefined
  }
}

const object = (v: [string, Value][]): Value => ({ t: 'object', v })

const callToValue = ({ entry, args, label }: Call): Value =>
  object([
    ['entry', { t: 'string', v: entry }],
    ['args', { t: 'array', v: args }],
    ...(label === undefined ? [] : [['label', { t: 'string', v: label }] satisfies [string, Value]]),
  ])

function callOf(value: Value): Call {
  const fields = fieldsOf(value)
  const label = fields.get('label')
  const call = { entry: textOf(fields.get('entry')), args: itemsOf(fields.get('args')) }
  return label ? { ...call, label: textOf(label) } : call
}

function defined<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('a part is missing')
  return value
}

function fieldsOf(value: Value | undefined): Map<string, Value> {
  if (value?.t !== 'object') throw new TypeError('not an object')
  return new Map(value.v)
}

function itemsOf(value: Value | undefined): Value[] {
  if (value?.t !== 'array') throw new TypeError('not an array')
  return value.v
}

function textOf(value: Value | undefined): string {
  if (value?.t !== 'string') throw new TypeError('not a text')
  return value.v
}

/** Short ways to write the values that the check kinds' own samples are made of. */
import type { Call, NumericDtype, Value } from '../../value.ts'
import type { Ran } from '../run.ts'
import type { Answered } from './kind.ts'

export const title = { en: 'Sample', ko: '예시' }
export const call: Call = { entry: 'f', args: [{ t: 'number', v: 1 }] }

export const number = (v: number): Value => ({ t: 'number', v })
export const string = (v: string): Value => ({ t: 'string', v })
export const list = (v: Value[]): Value => ({ t: 'array', v })
export const object = (fields: Record<string, Value>): Value => ({ t: 'object', v: Object.entries(fields) })
export const unsupported: Value = { t: 'unsupported', what: 'a Proxy' }

export function tensor(shape: number[], numbers: number[], dtype: NumericDtype = 'float32'): Value {
  const items =
    dtype === 'float32'
      ? Float32Array.from(numbers)
      : dtype === 'int32'
        ? Int32Array.from(numbers)
        : Uint8Array.from(numbers)
  return { t: 'tensor', dtype, shape, data: new Uint8Array(items.buffer) }
}

export const answered = (value: Value, expected?: Value, leakedTensors = 0): Answered => ({
  call,
  value,
  expected,
  leakedTensors,
})

export const said = (value: Value): Ran => ({ ok: true, value, mutatedArgs: false, leakedTensors: 0 })
export const threw: Ran = {
  ok: false,
  reason: 'threw',
  error: { kind: 'threw', module: 'cases', name: 'TypeError', message: 'x is undefined', stack: [] },
}
export const timedOut: Ran = { ok: false, reason: 'time-limit', limit: { kind: 'time', allowed: 1000 } }

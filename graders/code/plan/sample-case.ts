/** A sample check's call as it is stored with a version and sent to the browser's Run; JSON, every bit kept. */
import { z } from 'zod'
import { slug } from '../../contract/text.ts'
import type { Call, Value } from '../../value.ts'
import { decodeValue } from '../../wire-read.ts'
import { encodeValue } from '../../wire-write.ts'

/** `args` and `expected`: base64 of the wire form, see graders/wire-format.ts. */
export const sampleCase = z.strictObject({
  check: slug,
  entry: z.string(),
  label: z.string().optional(),
  args: z.string(),
  /** Null where no single value is right: the check looks at structure, a metric or a property. */
  expected: z.string().nullable(),
  tolerance: z.strictObject({ rtol: z.number(), atol: z.number() }).nullable(),
  /** The derivative is compared, not the value. */
  derive: z
    .strictObject({
      by: z.enum(['autograd', 'differences']),
      wrt: z.array(z.string()).min(1),
      at: z.string(),
    })
    .optional(),
  /** Tensors that the call may leave behind. */
  maxLeakedTensors: z.int().optional(),
})
export type SampleCase = z.infer<typeof sampleCase>

export const encodeSample = (value: Value): string => toBase64(encodeValue(value))

/** @throws {WireError} when the stored text is damaged. */
export function decodeSample(sample: SampleCase): { call: Call; expected: Value | null } {
  const args = decodeValue(fromBase64(sample.args))
  const { entry, label } = sample
  return {
    call: { entry, args: args.t === 'array' ? args.v : [], ...(label === undefined ? {} : { label }) },
    expected: sample.expected === null ? null : decodeValue(fromBase64(sample.expected)),
  }
}

// Uint8Array's own base64 methods are too new for the browsers that students bring.
function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

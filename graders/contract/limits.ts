import { z } from 'zod'

/** Of a solution's source. */
export const maxSourceBytes = 64 * 1024

export const limits = z.strictObject({
  /** Wall-clock time for one check's calls, milliseconds. */
  timeMs: z.int().min(100).max(60_000),
  /** Memory for data (heap, ArrayBuffers, WASM), bytes. */
  memoryBytes: z
    .int()
    .min(64 * 2 ** 20)
    .max(2 * 2 ** 30),
  /** Console output kept, bytes. */
  outputBytes: z
    .int()
    .min(1024)
    .max(2 ** 20),
})
export type Limits = z.infer<typeof limits>
export const defaultLimits: Limits = { timeMs: 5_000, memoryBytes: 512 * 2 ** 20, outputBytes: 64 * 1024 }

export const limitKinds = ['time', 'memory', 'output', 'processes'] as const
export type LimitKind = (typeof limitKinds)[number]

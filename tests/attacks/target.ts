/** The task that module attacks are submitted to: the smallest there is, so that what is seen is the attack. */
import type { CodeTask } from '#graders/contract/task.ts'

const text = (en: string) => ({ en, ko: en })

export const target: CodeTask = {
  kind: 'code',
  title: text('Target'),
  stem: text('Double it.'),
  explanation: text('Twice.'),
  topics: ['softmax'],
  difficulty: 1,
  level: 'apply',
  entry: ['attack'],
  signature: 'attack(x: tf.Tensor1D): tf.Tensor1D',
  starter: '',
  reference: `import * as tf from '@tensorflow/tfjs'\nexport const attack = (x: tf.Tensor) => tf.mul(x, 2)`,
  cases: `
import * as tf from '@tensorflow/tfjs'
export const plan = { twice: (rng) => [{ entry: 'attack', args: [tf.tensor1d([rng.uniform(1, 2), rng.uniform(3, 4)])] }] }`,
  checks: [
    {
      id: 'twice',
      kind: 'outputs',
      title: text('Twice'),
      weight: 1,
      visibility: 'hidden',
      tolerance: { rtol: 1e-5, atol: 1e-6 },
    },
  ],
  limits: { timeMs: 40_000, memoryBytes: 192 * 2 ** 20, outputBytes: 16 * 1024 },
  wrong: [],
  otherCorrect: [],
}

/** How the messages of a verdict read, by reason: with the figures that belong into them, and no placeholder left. */
export const wordings: Record<string, RegExp> = {
  'compile-error': /^The code could not be compiled.*: \S.*\.$/s,
  'forbidden-import': /^Only '@tensorflow\/tfjs' may be imported, not '.+'\.$/,
  threw: /^.*Your code threw \S.*\.$/s,
  'unsupported-value': /can't be read as data\. Return numbers/,
  'wrong-type': /The type .*is wrong: float32\[2\] is expected, .+ was returned\.$/,
  'wrong-shape': /The shape .*is wrong: float32\[2\] is expected, float32\[.*\] was returned\.$/,
  'wrong-dtype': /The dtype .*is wrong: .+ is expected, .+ was returned\.$/,
  'wrong-value': /differs from the expected value, first at \[\d\]: .+ is expected, .+ was returned/,
  'not-finite': /contains NaN or Infinity where a number is expected/,
  'mutated-input': /An argument was changed or disposed\. Work on a copy/,
  'not-exported': /not exported; check its name/,
  'time-limit': /^Stopped after [\d.]+ s, the time limit\. Look for a loop/,
  'memory-limit': /^Stopped at the memory limit of 192 MB\. Dispose tensors/,
  'output-limit': /^Stopped because it wrote or returned far too much/,
  'process-limit': /^Stopped because it tried to start other processes/,
  exited:
    /^The program ended before it returned a result\. Return a value instead of ending the program, and do not use up the stack or memory\.$/,
}

/** Math.random, seeded. Loaded before TensorFlow.js, which takes its default initialisers' randomness from here. */
import { createRng } from '../../../random.ts'

let next: () => number = createRng(1)

Math.random = () => next()

/** Strings give independent streams by name. */
export function seedRandom(seed: number | string) {
  next = createRng(seed)
}

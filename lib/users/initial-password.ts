import { randomInt } from 'node:crypto'

/** No vowels, which would spell words, and nothing that looks like something else in print. */
const letters = 'bcdfghjkmnpqrstvwxz23456789'

/**
 * For instance `x7kd-m2pw-9hcr`: easy to read out and to copy from paper, 57 bits to guess. From the system's
 * randomness and not from a seed, since whoever knew the seed would know the password.
 */
export function initialPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group()].join('-')
}

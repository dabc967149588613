/**
 * The derivative of Σ cotangent·output with respect to arguments of a call. A random cotangent, because outputs that
 * always add up to the same (probabilities, standardised values) have no gradient in their plain sum. Of a student's
 * function this is the student's own answer like any other value: who patches tf differentiates something else.
 */
import type { Obstacle } from '../../contract/verdict.ts'
import { createRng } from '../../random.ts'
import type { Derivative } from '../job.ts'
import { seedRandom } from './surroundings/random.ts'
import { tf } from './tf.ts'

/** The message is the obstacle and its subject. */
export class NotDifferentiable extends Error {
  constructor(why: Obstacle, subject = '') {
    super(`${why} ${subject}`.trim())
  }
}

type Invoke = (args: unknown[]) => unknown
type Tensor = InstanceType<typeof tf.Tensor>
type Derived = { output: { dtype: string; shape: number[] }; gradients: Tensor[] }

const engine = tf.engine()
const gradients = engine.gradients.bind(engine)
const { mul, sum, tensor, Tensor } = tf

/**
 * The cotangent is drawn from a stream that the arguments name: whoever is called with the same ones, here or in a
 * browser, is asked for the same derivative. `seed`: of Math.random, which every evaluation finds as the first did.
 */
export function differentiate(
  { by, wrt, at }: Derivative,
  invoke: Invoke,
  args: unknown[],
  seed: string,
): Derived | Promise<Derived> {
  const xs = wrt.map((place) => tensorAt(args, place))
  const noise = createRng(xs.map((x) => x.dataSync().join()).join(';'))
  const cotangent: number[] = []
  const cotangentOf = (output: Tensor) => {
    while (cotangent.length < output.size) cotangent.push(noise.normal())
    return cotangent
  }
  return by === 'autograd'
    ? byAutograd(wrt, xs, () => outputAt(invoke(args), at), cotangentOf)
    : byDifferences(
        wrt,
        xs,
        args,
        async (given) => {
          seedRandom(seed)
          return outputAt(await invoke(given), at)
        },
        cotangentOf,
      )
}

function byAutograd(
  wrt: string[],
  xs: Tensor[],
  evaluate: () => Tensor,
  cotangentOf: (output: Tensor) => number[],
): Derived {
  let output: Derived['output'] | undefined
  const forward = () => {
    const y = evaluate()
    output = { dtype: y.dtype, shape: [...y.shape] }
    return sum(mul(y, tensor(cotangentOf(y), y.shape, 'float32')))
  }
  let found: (Tensor | undefined)[]
  try {
    found = gradients(forward, xs, undefined, true).grads
  } catch (error) {
    // Before there is an output, it is the function itself that threw.
    if (!output) throw error
    const op = /gradient function not found for (\w+)/.exec(String(error))?.[1]
    throw op ? new NotDifferentiable('no-gradient', op) : new NotDifferentiable('backward', firstLine(error))
  }
  const missing = found.findIndex((gradient) => !gradient)
  if (missing >= 0) throw new NotDifferentiable('no-path', wrt[missing])
  return { output: output!, gradients: found as Tensor[] }
}

/** More would mean tens of thousands of calls. */
const mostPerturbed = 4096
/**
 * Distance of the inner two of five points. Their error grows with its fourth power and, as float32 values carry
 * 6e-8 of relative noise, falls with its first: 2^-5 keeps both below 1e-5 for functions of order one.
 */
const stepSize = 2 ** -5

async function byDifferences(
  wrt: string[],
  xs: Tensor[],
  args: unknown[],
  evaluate: (args: unknown[]) => Promise<Tensor>,
  cotangentOf: (output: Tensor) => number[],
): Promise<Derived> {
  const size = xs.reduce((total, x) => total + x.size, 0)
  if (size > mostPerturbed) throw new RangeError(`${size} inputs are too many for finite differences`)
  const weighted = async (given: unknown[]) => {
    engine.startScope('differences')
    try {
      const y = await evaluate(given)
      const values = y.dataSync()
      // In float64: what is left of the noise is that of the values themselves.
      const total = cotangentOf(y).reduce((sofar, weight, i) => sofar + weight * values[i]!, 0)
      return { total, output: { dtype: y.dtype, shape: [...y.shape] } }
    } finally {
      engine.endScope()
    }
  }
  const found: Tensor[] = []
  for (const [k, x] of xs.entries()) {
    const values = x.dataSync()
    const slopes = new Float32Array(values.length)
    for (let i = 0; i < values.length; i++) {
      const at = async (offset: number) => {
        const moved = Float32Array.from(values)
        moved[i]! += offset
        const given = tensor(moved, x.shape, 'float32')
        const { total } = await weighted(replaceAt(args, wrt[k]!, given))
        given.dispose()
        return { total, x: moved[i]! }
      }
      const slope = async (h: number) => {
        const [above, below] = [await at(h), await at(-h)]
        return (above.total - below.total) / (above.x - below.x)
      }
      slopes[i] = (4 * (await slope(stepSize)) - (await slope(2 * stepSize))) / 3
    }
    found.push(tensor(slopes, x.shape, 'float32'))
  }
  return { output: (await weighted(args)).output, gradients: found }
}

function outputAt(result: unknown, at: string): Tensor {
  if (typeof (result as { then?: unknown } | null | undefined)?.then === 'function')
    throw new NotDifferentiable('promise')
  const found = at === '' ? result : propertyAt(result, at.split('.'))
  if (!(found instanceof Tensor)) throw new NotDifferentiable('no-tensor', kindOf(found))
  if (found.dtype !== 'float32') throw new NotDifferentiable('dtype', found.dtype)
  return found
}

const firstLine = (error: unknown) =>
  String((error as Error | null)?.message)
    .split('\n', 1)[0]!
    .slice(0, 150)

const kindOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

function tensorAt(args: unknown[], place: string): Tensor {
  const found = propertyAt(args, place.split('.'))
  if (found instanceof Tensor && found.dtype === 'float32') return found
  throw new TypeError(`argument ${place} is no float32 tensor`)
}

function propertyAt(value: unknown, path: string[]): unknown {
  let found = value
  for (const name of path) {
    const has = typeof found === 'object' && found !== null && Object.hasOwn(found, name)
    found = has ? (found as Record<string, unknown>)[name] : undefined
  }
  return found
}

/** A copy along the path, so that the arguments themselves stay as they were. */
function replaceAt(args: unknown[], place: string, tensorGiven: Tensor): unknown[] {
  const replace = (value: unknown, [name, ...rest]: string[]): unknown => {
    if (name === undefined) return tensorGiven
    if (Array.isArray(value)) return value.with(Number(name), replace(value[Number(name)], rest))
    const object = value as Record<string, unknown>
    return { ...object, [name]: replace(object[name], rest) }
  }
  return replace(args, place.split('.')) as unknown[]
}

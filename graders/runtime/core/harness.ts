/** Runs a job's steps and reports each at once. Student code shares this process: nothing here decides a grade. */
import type { Value } from '../../value.ts'
import type { ColumnMap } from './column-map.ts'
import { type Compiled, compile, type Evaluate } from './compile.ts'
import { differentiate } from './derive.ts'
import { errorOf, ForbiddenImport, NotExported } from './error-of.ts'
import { forbid } from './forbidden/forbid.ts'
import type { JobHeader, ReplyHeader } from './frames.ts'
import { resetClock, startClock, stopwatch } from './surroundings/clock.ts'
import { installConsole } from './surroundings/console.ts'
import { seedRandom } from './surroundings/random.ts'
import { tf } from './tf.ts'
import { fromValue } from './values/from-value.ts'
import { sameValue } from './values/same-value.ts'
import { toValue } from './values/to-value.ts'
import { isExhaustion } from './wasm.ts'

export type Host = {
  reply: (header: ReplyHeader, value?: Value) => void
  /** Runs a function in a later macrotask. */
  defer: (task: () => void) => void
  evaluate: Evaluate
}
type Loaded = { exports: Record<string, unknown>; failure?: { thrown: unknown } }

const engine = tf.engine()

export class Harness {
  private readonly host: Host
  private readonly maps = new Map<string, ColumnMap>()
  private readonly modules = new Map<string, Loaded>()
  private currentStep = ''
  private consoleLeft = 0
  private library: object = tf
  private failStep: ((error: unknown) => void) | undefined

  constructor(host: Host) {
    this.host = host
  }

  async run(job: JobHeader, args: Value[]): Promise<void> {
    this.host.reply({ kind: 'started' })
    this.library = forbid(job.forbiddenOps)
    this.consoleLeft = job.outputBytes
    installConsole((level, text) => this.print(level, text))
    startClock(this.host.defer, (error) => this.failNow(error))
    seedRandom(job.seed)
    for (const name of Object.keys(job.modules))
      this.modules.set(name, await this.load(name, job.modules[name]!))
    for (let i = 0; i < job.steps.length; i++) {
      const values = args[i]
      await this.prepareStep(job, i)
      await this.step(job.steps[i]!, values?.t === 'array' ? values.v : [], `${job.seed}/${job.steps[i]!.id}`)
    }
    this.host.reply({ kind: 'done' })
  }

  /** Ends the running step with an error that its own promise will never bring: of a timer, or of waiting in vain. */
  failNow(error: unknown) {
    this.failStep?.(error)
  }

  private importModule(name: string) {
    if (name === '@tensorflow/tfjs') return this.library
    throw new ForbiddenImport(String(name).slice(0, 200))
  }

  private print(level: 'log' | 'info' | 'warn' | 'error' | 'debug', text: string) {
    if (this.consoleLeft <= 0) return
    const kept = text.slice(0, this.consoleLeft)
    this.consoleLeft -= text.length + 1
    this.host.reply({ kind: 'console', step: this.currentStep, level, text: kept })
    if (this.consoleLeft <= 0) this.host.reply({ kind: 'console-full' })
  }

  private async load(name: string, source: string): Promise<Loaded> {
    const exports: Record<string, unknown> = {}
    try {
      const compiled: Compiled = compile(name, source, this.host.evaluate)
      this.maps.set(name, compiled.columns)
      await this.settle(() => compiled.run(exports, (wanted) => this.importModule(wanted)))
      return { exports }
    } catch (thrown) {
      return { exports, failure: { thrown } }
    }
  }

  /** Awaits student code, or the first error that a timer of it throws meanwhile. */
  private settle<T>(start: () => T | Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.failStep = reject
      try {
        Promise.resolve(start()).then(resolve, reject)
      } catch (error) {
        reject(error)
      }
    })
  }

  /** A step's result must not depend on which steps ran before it in this process: the judge may run it alone. */
  private async prepareStep(job: JobHeader, index: number) {
    seedRandom(`${job.seed}/${job.steps[index]!.id}`)
    resetClock()
    if (tf.getBackend() !== 'wasm') await tf.setBackend('wasm')
  }

  private async step({ id, module, path, derive }: JobHeader['steps'][number], args: Value[], seed: string) {
    const startMs = stopwatch()
    this.currentStep = id
    engine.startScope(id)
    const depth = engine.state.scopeStack.length
    try {
      const { call, self } = this.find(module, path)
      const live: unknown[] = []
      for (const arg of args) live.push(await fromValue(arg))
      const tensorsBefore = engine.state.numTensors
      const invoke = (given: unknown[]): unknown => call.apply(self, given)
      const result = await this.settle(() =>
        derive ? differentiate(derive, invoke, live, seed) : invoke(live),
      )
      const tensorsAfter = engine.state.numTensors
      const met = new Set<unknown>()
      const value = toValue(result, met)
      const returned = [...met].filter((tensor) => !live.includes(tensor)).length
      this.host.reply(
        {
          kind: 'value',
          id,
          mutatedArgs: !args.every((arg, i) => stillSame(arg, live[i])),
          leakedTensors: tensorsAfter - tensorsBefore - returned,
          ms: stopwatch() - startMs,
        },
        value,
      )
    } catch (thrown) {
      if (isOutOfMemory(thrown) || isExhaustion(thrown)) this.host.reply({ kind: 'out-of-memory' })
      const error = errorOf(thrown, module, this.maps)
      this.host.reply({ kind: 'error', id, error, ms: stopwatch() - startMs })
    } finally {
      this.closeScopes(depth)
    }
  }

  /** Also those that student code opened and left open; what it did to the engine must not cost the next step. */
  private closeScopes(depth: number) {
    try {
      // Counted beforehand: an engine whose endScope does nothing would keep us here.
      for (let left = engine.state.scopeStack.length; left >= depth; left--) engine.endScope()
    } catch {
      // Tensors of a broken engine live until the process ends, which is soon.
    }
  }

  private find(module: string, path: string) {
    const loaded = this.modules.get(module)
    if (!loaded) throw new NotExported(`There is no module ${module}.`)
    if (loaded.failure) throw loaded.failure.thrown
    let self: unknown
    let found: unknown = loaded.exports
    for (const name of path.split('.')) {
      self = found
      found =
        typeof found === 'object' && found !== null && Object.hasOwn(found, name)
          ? found[name as never]
          : undefined
    }
    if (typeof found !== 'function') throw new NotExported(`${path} is not exported as a function.`)
    return { call: found, self: self === loaded.exports ? undefined : self }
  }
}

function stillSame(before: Value, live: unknown) {
  if (before.t === 'rng' || before.t === 'model') return true
  try {
    return sameValue(before, toValue(live))
  } catch {
    return false
  }
}

/** The messages by which V8 and Emscripten say that an allocation failed. */
const allocationFailed =
  /Array buffer allocation failed|could not allocate memory|Cannot enlarge memory|Unable to grow instance memory|out of memory/i

function isOutOfMemory(thrown: unknown) {
  try {
    return thrown instanceof Error && allocationFailed.test(thrown.message)
  } catch {
    // Its message is a getter that throws.
    return false
  }
}

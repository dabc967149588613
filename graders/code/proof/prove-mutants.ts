/** Runs the reference's mutants: how many of the small mistakes that could be made do the checks notice? */
import { createPatch, OMIT_HEADERS } from 'diff'
import type { CodeTask } from '../../contract/task.ts'
import { type Mutant, makeMutants, sampleMutants } from '../mutants/make-mutants.ts'
import { Fault, type Runner } from '../run.ts'
import { countMutants } from './count-mutants.ts'
import { createMutantJudge, type MutantJudge } from './mutant-judge.ts'
import type { MutantReport, Survivor } from './proof.ts'

export type MutantRun = {
  mutants: Mutant[]
  /** How many there were before the sample was taken. */
  made: number
  seeds: number[]
  /** How many are judged at once. */
  parallel: number
  onStart: (done: number, mutant: Mutant) => unknown
}

/** A reference of a hundred lines has some two hundred; training is dear, so metric tasks run fewer. */
const most = { values: 300, metric: 120 }
/** No mutant is started after it; those left over keep the task from being published. */
const budgetMs = 8 * 60_000

const trains = (task: CodeTask) => task.checks.some(({ kind }) => kind === 'metric')

/** @throws {SyntaxError} when the reference can't be parsed. */
export async function chooseMutants(task: CodeTask): Promise<Pick<MutantRun, 'mutants' | 'made' | 'seeds'>> {
  const all = await makeMutants(task.reference)
  const mutants = sampleMutants(all, trains(task) ? most.metric : most.values)
  return { mutants, made: all.length, seeds: trains(task) ? [11] : [11, 12] }
}

/** @throws {Fault} when the sandbox or the author's module fails, twice for one mutant. */
export async function proveMutants(task: CodeTask, run: MutantRun, runner: Runner): Promise<MutantReport> {
  const startMs = performance.now()
  const judge = await createMutantJudge(task, run.seeds, runner)
  const survivors: Survivor[] = []
  const caught: string[] = []
  let outOfTime = 0
  const queue = run.mutants.entries()
  const lane = async () => {
    for (const [done, mutant] of queue) {
      if (performance.now() - startMs > budgetMs) return
      await run.onStart(done, mutant)
      const fate = await twice(() => judge(mutant.source))
      if (fate === 'survived') survivors.push(survivorOf(task, mutant))
      else caught.push(mutant.id)
      if (fate === 'out-of-time') outOfTime++
    }
  }
  await control(task, judge)
  await Promise.all(Array.from({ length: run.parallel }, lane))
  await control(task, judge)
  const order = new Map(run.mutants.map(({ id }, i) => [id, i]))
  return countMutants(
    {
      made: run.made,
      total: run.mutants.length,
      survivors: survivors.sort((a, b) => order.get(a.id)! - order.get(b.id)!),
      caughtIds: caught.sort((a, b) => order.get(a)! - order.get(b)!),
      outOfTime,
      seeds: run.seeds,
      ms: Math.round(performance.now() - startMs),
    },
    task.equivalentMutants ?? [],
  )
}

/** Where even the reference fails, everything would look caught. */
async function control(task: CodeTask, judge: MutantJudge) {
  const fate = await judge(task.reference)
  if (fate !== 'survived') throw new Fault(`the reference itself did not pass between its mutants: ${fate}`)
}

/** A fault passes (memory pressure, a killed process) or it is no fault of the moment. */
async function twice<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return work()
  }
}

function survivorOf(task: CodeTask, { id, operator, line, source }: Mutant): Survivor {
  const patch = createPatch('', task.reference, source, '', '', { context: 2, headerOptions: OMIT_HEADERS })
  return { id, operator, line, diff: patch.trimEnd() }
}

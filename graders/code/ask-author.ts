/** What the author's module says of a submission's results: `verify`, `measure`, and a look at returned models. */
import type { CodeTask } from '../contract.ts'
import { authorLimits, casesModule, inspectModule } from './author.ts'
import type { Question } from './checks/kind.ts'
import { Fault, type Group, type Ran, type Runner, runGroups } from './run.ts'

/**
 * By check id. A process that has seen other submissions' results may be asked first, where there is one; it can only
 * ever say that a check is passed in full, everything else is asked again of a process of its own.
 * @throws {Fault} when the author's module does not do what it promises.
 */
export async function askAuthor(
  task: CodeTask,
  questions: Map<string, Question>,
  stream: string,
  runner: Runner,
  isFull: (id: string, answer: Ran) => boolean,
): Promise<Map<string, Ran>> {
  const { ofAuthor } = runner.execute
  if (!ofAuthor || questions.size === 0) return ask(task, questions, stream, runner)
  const quick = await ask(task, questions, stream, { ...runner, execute: ofAuthor }).catch((cause) => {
    if (!(cause instanceof Fault)) throw cause
    return new Map<string, Ran>()
  })
  const answers = new Map([...quick].filter(([id, answer]) => isFull(id, answer)))
  const doubted = new Map([...questions].filter(([id]) => !answers.has(id)))
  return new Map([...answers, ...(await ask(task, doubted, stream, runner))])
}

async function ask(task: CodeTask, questions: Map<string, Question>, stream: string, runner: Runner) {
  const groups = task.checks.flatMap((check): Group[] => {
    const question = questions.get(check.id)
    return question ? [{ id: check.id, limits: authorLimits(check), calls: [question] }] : []
  })
  const modules = { cases: casesModule(task), 'inspect-model': inspectModule() }
  const { ran } = await runGroups(groups, modules, `verify ${stream}`, runner)
  const answers = new Map<string, Ran>()
  for (const [id, [answer]] of ran) {
    if (!answer!.ok && authorMistakes.has(answer!.reason)) {
      throw new Fault(`the author's module fails ${id}: ${answer!.reason} ${answer!.error?.message ?? ''}`)
    }
    answers.set(id, answer!)
  }
  return answers
}

/** No result of a student can bring these about. */
const authorMistakes = new Set(['compile-error', 'forbidden-import', 'not-exported', 'unsupported-value'])

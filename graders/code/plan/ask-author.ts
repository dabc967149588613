/** What the author's module says of a submission's results: `verify`, `measure`, and a look at returned models. */
import type { CodeTask } from '../../contract/task.ts'
import type { Question } from '../checks/kind.ts'
import { Fault, type Group, type Ran, type Runner, runGroups } from '../run.ts'
import { authorLimits, casesModule, inspectModule } from './author.ts'

/**
 * By check id, in processes that see this submission's results only.
 * @throws {Fault} when the author's module does not do what it promises.
 */
export async function askAuthor(
  task: CodeTask,
  questions: Map<string, Question>,
  stream: string,
  runner: Runner,
): Promise<Map<string, Ran>> {
  const groups = task.checks.flatMap((check): Group[] => {
    const question = questions.get(check.id)
    return question ? [{ id: check.id, limits: authorLimits(check), calls: [question] }] : []
  })
  const modules = { cases: casesModule(task), 'inspect-model': inspectModule() }
  const { ran } = await runGroups(groups, modules, `verify ${stream}`, { ...runner, isRecurring: true })
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

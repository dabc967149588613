/** The bank and the coding tasks as published versions: prepared in the sandbox first, then stored in one go. */
import { sampleCases } from '#graders/code/plan/samples.ts'
import type { QuestionContent } from '#graders/question.ts'
import { execute } from '#graders/runtime/execute.ts'
import { listTaskSlugs, loadTask } from '#graders/tasks/load.ts'
import type { Prepared } from '#lib/questions/import/apply.ts'
import { needsProof } from '#lib/questions/proof/result.ts'
import { proveContent } from '#lib/questions/proof/run.ts'
import { loadBank } from './bank/load.ts'

export type QuestionFile = { slug: string; content: QuestionContent }

export async function readQuestionFiles(): Promise<QuestionFile[]> {
  const bank = await loadBank()
  const tasks = await Promise.all((await listTaskSlugs()).map(loadTask))
  return [
    ...bank.map(({ id, content }) => ({ slug: id, content })),
    ...tasks.map(({ slug, citation: _, ...content }) => ({ slug, content })),
  ]
}

/** Sandboxed processes at once; more than the cores of a small machine would only wait for each other. */
const parallel = 2

/** Everything that runs code, before the first row is written, so that a stopped start leaves nothing half stored. */
export async function prepareQuestions(
  files: QuestionFile[],
  say: (line: string) => void,
): Promise<Prepared[]> {
  const tasks = files.filter(({ content }) => content.kind === 'code').length
  say(`Preparing ${files.length - tasks} theory questions and ${tasks} coding tasks …`)
  const prepared: Prepared[] = []
  const queue = files.entries()
  const lane = async () => {
    for (const [index, file] of queue) prepared[index] = await prepare(file)
  }
  await Promise.all(Array.from({ length: parallel }, lane))
  return prepared
}

async function prepare({ slug, content }: QuestionFile): Promise<Prepared> {
  // Without the long proof of all wrong solutions: the test suite proves the tasks of this repository.
  if (content.kind === 'code')
    return { slug, content, variants: [], samples: await sampleCases(content, execute) }
  if (!needsProof(content)) return { slug, content, variants: [], samples: null }
  const result = await proveContent(content)
  const problems = result.type === 'variants' ? result.problems : []
  if (result.type !== 'variants' || problems.length > 0)
    throw new Error(`The code of ${slug} is not publishable: ${JSON.stringify(problems)}`)
  return { slug, content, variants: result.variants, samples: null }
}

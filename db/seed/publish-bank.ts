/** The bank and the coding tasks as published versions: prepared in the sandbox first, then stored in one go. */
import type { Tx } from '#db/client.ts'
import { questions } from '#db/schema/questions.ts'
import { sampleCases } from '#graders/code/samples.ts'
import type { QuestionContent } from '#graders/question.ts'
import { execute } from '#graders/runtime/execute.ts'
import { listTaskSlugs, loadTask } from '#graders/tasks/load.ts'
import { insertVersion, type NewVersion } from '#lib/questions/insert-version.ts'
import { needsProof } from '#lib/questions/proof-result.ts'
import { proveContent } from '#lib/questions/run-proof.ts'
import { loadBank } from './bank/load.ts'

export type Prepared = { slug: string } & Pick<NewVersion, 'content' | 'variants' | 'samples'>

/** Sandboxed processes at once; more than the cores of a small machine would only wait for each other. */
const parallel = 2

/** Everything that runs code, before the first row is written, so that a stopped start leaves nothing half seeded. */
export async function prepareQuestions(say: (line: string) => void): Promise<Prepared[]> {
  const bank = await loadBank()
  const tasks = await Promise.all((await listTaskSlugs()).map(loadTask))
  const jobs = [
    ...bank.map(
      ({ id, content }) =>
        () =>
          prepareTheory(id, content),
    ),
    ...tasks.map(
      ({ slug, citation: _, ...task }) =>
        () =>
          prepareTask(slug, task),
    ),
  ]
  say(`Preparing ${bank.length} theory questions and ${tasks.length} coding tasks …`)
  const prepared: Prepared[] = []
  const queue = jobs.entries()
  const lane = async () => {
    for (const [index, job] of queue) prepared[index] = await job()
  }
  await Promise.all(Array.from({ length: parallel }, lane))
  return prepared
}

async function prepareTheory(slug: string, content: QuestionContent): Promise<Prepared> {
  if (!needsProof(content)) return { slug, content, variants: [], samples: null }
  const result = await proveContent(content)
  const problems = result.type === 'variants' ? result.problems : []
  if (result.type !== 'variants' || problems.length > 0)
    throw new Error(`The generator of ${slug} is not publishable: ${JSON.stringify(problems)}`)
  return { slug, content, variants: result.variants, samples: null }
}

/** Without the long proof of all wrong solutions: the test suite proves the tasks of this repository. */
async function prepareTask(slug: string, content: QuestionContent & { kind: 'code' }): Promise<Prepared> {
  return { slug, content, variants: [], samples: await sampleCases(content, execute) }
}

export async function publishPrepared(tx: Tx, courseId: string, by: string, prepared: Prepared[], now: Date) {
  for (const { slug, ...version } of prepared) {
    const values = { courseId, slug, kind: version.content.kind, createdAt: now, createdBy: by }
    const [question] = await tx.insert(questions).values(values).returning({ id: questions.id })
    await insertVersion(tx, { questionId: question!.id, ...version, proof: null, publishedBy: by }, now)
  }
}

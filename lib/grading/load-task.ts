import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { questionVersions } from '#db/schema/questions.ts'
import type { CodeTask } from '#graders/contract/task.ts'

/** Versions never change: a worker reads and parses each once. A task is up to a megabyte with its solutions. */
const kept = new Map<string, Promise<CodeTask>>()
const mostKept = 100

/** Holds the reference and the hidden cases. @throws when the version is not a coding task. */
export function getTask(versionId: string): Promise<CodeTask> {
  const task = kept.get(versionId) ?? loadTask(versionId)
  kept.delete(versionId)
  kept.set(versionId, task)
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(oldest)
  }
  task.catch(() => kept.get(versionId) === task && kept.delete(versionId))
  return task
}

async function loadTask(versionId: string): Promise<CodeTask> {
  const [version] = await db
    .select({ content: questionVersions.content })
    .from(questionVersions)
    .where(eq(questionVersions.id, versionId))
  if (version?.content.kind !== 'code') throw new Error(`Version ${versionId} is not a coding task`)
  return version.content
}

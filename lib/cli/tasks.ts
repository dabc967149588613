import { listTaskSlugs, loadTask } from '#graders/tasks/load.ts'
import { unitOf } from '#graders/topics.ts'
import { type JsonOption, paint, printJson } from './print.ts'

export async function showTasks({ json }: JsonOption) {
  const tasks = await Promise.all((await listTaskSlugs()).map(loadTask))
  const listed = tasks.map(({ slug, title, topics, entry, signature, checks }) => ({
    slug,
    title,
    unit: unitOf(topics[0]!),
    topics,
    entry,
    signature,
    checks: checks.map(({ id, kind, weight, visibility }) => ({ id, kind, weight, visibility })),
  }))
  if (json) return printJson(listed)
  for (const { slug, title, unit, topics, signature, checks } of listed) {
    const hidden = checks.filter(({ visibility }) => visibility === 'hidden').length
    console.log(`${paint('bold', slug)}  ${title.en} · ${title.ko}`)
    console.log(
      `  unit ${unit}: ${topics.join(', ')}; ${checks.length - hidden} sample and ${hidden} hidden checks`,
    )
    console.log(signature.trim().replace(/^/gm, '  '))
  }
}

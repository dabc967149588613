import { expect, test } from 'vitest'
import { requiredShare } from '../code/proof/count-mutants.ts'
import { listTaskSlugs, loadTask } from './load.ts'
import { provenContent, readProven } from './proven.ts'

const proven = await readProven()

for (const slug of await listTaskSlugs()) {
  test(`${slug} was proven as it is: npm run -s argmax -- prove ${slug} --record`, async () => {
    const entry = proven[slug]
    expect(entry?.content).toBe(provenContent(await loadTask(slug)))
    const { caught, total, equivalent, share } = entry!
    expect(share).toBe(caught / (total - equivalent))
    expect(share).toBeGreaterThanOrEqual(requiredShare)
  })
}

test('nothing is recorded of tasks that are not there', async () => {
  expect(Object.keys(proven)).toEqual(await listTaskSlugs())
})

test('a task whose cases change has to be proven again, one whose title changes has not', async () => {
  const task = await loadTask('softmax')
  const content = provenContent(task)
  expect(provenContent({ ...task, title: { en: 'Other', ko: '다른' } })).toBe(content)
  expect(provenContent({ ...task, cases: `${task.cases}\n` })).not.toBe(content)
  expect(provenContent({ ...task, equivalentMutants: [{ id: 'axis-0123456789', why: 'x' }] })).not.toBe(
    content,
  )
})

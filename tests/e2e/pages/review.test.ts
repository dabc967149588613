import { eq } from 'drizzle-orm'
import { expect, vi } from 'vitest'
import { db } from '#db/client.ts'
import { regradeItems } from '#db/schema/regrades.ts'
import type { Actor } from '#lib/auth/authorize.ts'
import { startRegrade } from '#lib/regrades/start-regrade.ts'
import { findRegrade } from '#lib/regrades/view/regrade-view.ts'
import { accounts } from '../support/browser.ts'
import { actorOf, examIdOf, finishedAttempt, untilGraded } from '../support/demo.ts'
import { readsEveryPage } from '../support/read-pages.ts'

readsEveryPage(accounts.ta, async () => {
  const examId = await examIdOf('practice-midterm-1')
  return {
    review: '/review',
    'review-exam': `/review/exams/${examId}`,
    'review-attempt': `/review/attempts/${await finishedAttempt('student3@argmax.test', examId)}`,
    ...(await regradePages(await actorOf(accounts.ta), examId)),
  }
})

/** Of a regrade that is ready to be decided, with one submission's old and new side. */
async function regradePages(ta: Actor, examId: string) {
  await untilGraded(examId)
  const target = { scope: 'exam' as const, id: examId }
  const ask = { gradeWith: 'newest', versionId: null, seedMode: 'replay', reason: 'To be photographed' }
  const started = await startRegrade(ta, { ...target, ...ask }, new Date())
  const regradeId = started.ok ? started.regradeId : ''
  await vi.waitFor(async () => expect((await findRegrade(ta, regradeId))?.state).toBe('ready'), {
    timeout: 240_000,
    interval: 500,
  })
  const path = `/review/regrades/${regradeId}`
  const items = await db.select().from(regradeItems).where(eq(regradeItems.regradeId, regradeId))
  const code = items.find(({ seed }) => seed !== null)
  return {
    regrades: '/review/regrades',
    'regrade-new': `/review/regrades/new?scope=exam&id=${examId}`,
    'regrade-students': `${path}?show=all`,
    'regrade-questions': `${path}?by=questions&show=all`,
    'regrade-item': `${path}/items/${code!.id}`,
    'not-gradable': '/review/not-gradable',
  }
}

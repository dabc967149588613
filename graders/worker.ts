/**
 * Takes submissions and proofs from the queue, judges them in the sandbox and records what came out. Any number of
 * workers may run on any number of machines against one DATABASE_URL. SIGTERM lets running jobs finish.
 */
import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { closeDb } from '#db/client.ts'
import { closeOverdue } from '#lib/attempts/close-attempt.ts'
import { readEnv } from '#lib/env.ts'
import { gradeSubmission, type JudgeSubmission } from '#lib/grading/grade-submission.ts'
import { prefillReferences, type StoreReference } from '#lib/grading/prefill.ts'
import { recordFailure } from '#lib/grading/record-verdict.ts'
import { evictReferences } from '#lib/grading/reference-store.ts'
import { failProof, runProof } from '#lib/questions/proof/run.ts'
import { closeQueue } from '#lib/queue/queue.ts'
import { work } from '#lib/queue/work.ts'
import { failRegradeItem, gradeRegradeItem } from '#lib/regrades/again/grade-item.ts'
import { regenerateIn } from '#lib/regrades/again/regenerate.ts'
import { proveChecks } from './code/checks/registry.ts'
import { judge } from './code/judge.ts'
import { storeReference } from './code/plan/plan.ts'
import { examineMachine } from './runtime/doctor.ts'
import { execute } from './runtime/execute.ts'
import { runtimeFingerprint } from './runtime/fingerprint.ts'
import { openRuntime } from './runtime/warm.ts'

/** How often overdue attempts are looked for; reads and writes close them on their own as well. */
const closeEveryMs = 3_000
/** While one waits for the database, another one's turn in the sandbox has come. */
const lanesPerCore = 3
/** Less than what launchers and service managers wait before they kill. */
const drainMs = 50_000

const env = readEnv()
// The sandbox's launcher reads it, too: it must not fall back to no box at all where that is not said.
process.env.ARGMAX_ENV = env.ARGMAX_ENV
const stopping = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort())

await examineSandbox()
proveChecks()

const concurrency = env.WORKER_CONCURRENCY ?? availableParallelism()
const runtime = await openRuntime({ size: env.WORKER_POOL ?? concurrency })
const regenerate = regenerateIn(runtime.execute)
const judgeHere: JudgeSubmission = (task, source, seed, signal, store) =>
  judge(task, source, seed, runtime.execute, signal, store)
let running = 0
const background = [closeOverdueUntilStopped(), keepReferences()]
await work(
  {
    grading: (submissionId, signal) => busy(gradeSubmission(submissionId, judgeHere, signal)),
    gradingGivenUp: (submissionId, why) => recordFailure(submissionId, why, new Date()),
    regrade: (itemId, signal) => busy(gradeRegradeItem(itemId, { judge: judgeHere, regenerate }, signal)),
    regradeGivenUp: (itemId, why) => failRegradeItem(itemId, why, new Date()),
    proof: (proofId, signal) => busy(runProof(proofId, runtime.execute, signal)),
    proofGivenUp: failProof,
  },
  stopping.signal,
  {
    concurrency: lanesPerCore * concurrency,
    drainMs,
    onReady: () => console.log(`ready, ${concurrency} at a time`),
  },
)
await Promise.all([...background, runtime.close()])
await closeQueue()
await closeDb()
process.exit(0)

/** Counts what students or staff wait for, so that work in the background can step aside. */
async function busy(grading: Promise<unknown>) {
  running++
  await grading.finally(() => running--)
}

/** Grading student code without a layer of isolation is a decision for a developer's machine only. */
async function examineSandbox() {
  const { safe, layers } = await examineMachine()
  const missing = layers.filter((layer) => !layer.present)
  for (const { title, required, fix } of missing)
    console.warn(`sandbox: ${title} is missing${required ? '' : ' (optional)'}. ${fix}`)
  if (safe) return
  if (env.ARGMAX_ENV === 'production') {
    console.error(
      'The sandbox is not safe on this machine, so this worker will not grade. See `npm run -s argmax -- doctor`.',
    )
    process.exit(1)
  }
  console.warn('WARNING: submissions will run WITHOUT full isolation. Never do this with real students.')
}

async function closeOverdueUntilStopped() {
  while (!stopping.signal.aborted) {
    await closeOverdue(new Date()).catch((error) => console.error('Closing overdue attempts failed:', error))
    await sleep(closeEveryMs, undefined, { signal: stopping.signal }).catch(() => {})
  }
}

/** In processes of their own, as what is stored here serves everybody. */
async function keepReferences() {
  const fingerprint = await runtimeFingerprint()
  await evictReferences(fingerprint).catch((error) => console.error('Evicting references failed:', error))
  const store: StoreReference = (task, seed, references, signal) =>
    storeReference(task, seed, { execute, store: references, signal })
  await prefillReferences(fingerprint, store, stopping.signal, { isIdle: () => running === 0 })
}

/** The worker as it is started in production, on machines that lack what the sandbox needs. */
import { expect, test } from 'vitest'
import { withDatabase } from '../../support/database.ts'
import { machineWithout } from '../../support/machine.ts'
import { startWorkerProcess } from '../../support/worker-process.ts'

withDatabase()

const start = (missing: string[], ARGMAX_ENV: string) =>
  startWorkerProcess(process.env.DATABASE_URL!, {
    within: machineWithout(...missing),
    env: { ARGMAX_ENV, ARGMAX_SANDBOX: '' },
  })

test.each([
  [
    'no filter of system calls',
    ['bwrap', 'perl'],
    /System calls are filtered is missing.*apt-get install bubblewrap/,
  ],
  ['no box at all', ['bwrap', 'unshare'], /A box around student code is missing.*apt-get install bubblewrap/],
])('with %s the worker refuses to grade, and says what to install', async (_what, missing, said) => {
  // Where nothing is said about the environment, students are real.
  const refusal = await start(missing, '').catch(({ message }: Error) => message)
  expect(refusal).toMatch(/^The worker ended \(1\)/)
  expect(refusal).toMatch(said)
  expect(refusal).toContain('this worker will not grade')
})

test('for development it takes jobs on such a machine, and warns loudly', async () => {
  const worker = await start(['bwrap', 'perl'], 'development')
  const code = await worker.stop()
  const output = worker.output.join('\n')
  expect(output).toMatch(/System calls are filtered is missing.*apt-get install bubblewrap/)
  expect(output).toContain('WARNING: submissions will run WITHOUT full isolation')
  expect(code).toBe(0)
})

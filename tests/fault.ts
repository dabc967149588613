/** `npm run fault`: the fault test with 300 submissions, or as many as the argument says. */
import { spawnSync } from 'node:child_process'
import { root } from '#lib/launch/data-dir.ts'

const { DATABASE_URL: _, ...env } = process.env
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    ...['run', '--config', 'tests/vitest.config.ts', '--project', 'flow', 'tests/flow/grading/fault.test.ts'],
  ],
  { cwd: root, stdio: 'inherit', env: { ...env, FAULT_SUBMISSIONS: process.argv[2] ?? '300' } },
)
process.exit(status ?? 1)

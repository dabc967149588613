/** Test projects: `unit` lies beside the code, the others here. Run one with `vitest run --config tests/vitest.config.ts --project judge`. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const e2eSetup = fileURLToPath(new URL('e2e/support/server.ts', import.meta.url))
const flowSetup = fileURLToPath(new URL('support/global-setup.ts', import.meta.url))

const project = (name: string, include: string[], more: Record<string, unknown> = {}) => ({
  root,
  test: { name, include, environment: 'node' as const, ...more },
})

export default defineConfig({
  root,
  test: {
    projects: [
      // A busy machine is no failure: what matters is asked in CPU time or in counts, never of this limit.
      project('unit', ['{app,lib,db,graders}/**/*.test.ts', 'tests/*.test.ts', 'tests/support/*.test.ts'], {
        testTimeout: 60_000,
        maxWorkers: 2,
      }),
      // Real sandbox processes: more at once than there are cores would turn slowness into time limits.
      project('judge', ['tests/judge/**/*.test.ts'], { testTimeout: 120_000, maxWorkers: 2 }),
      project('attacks', ['tests/attacks/**/*.test.ts'], { testTimeout: 120_000, maxWorkers: 2 }),
      project('e2e', ['tests/e2e/**/*.test.ts'], {
        testTimeout: 300_000,
        hookTimeout: 600_000,
        globalSetup: [e2eSetup],
        // A browser waits as often as it works. Files share the server and the demo course, not what they change there.
        maxWorkers: 2,
      }),
      project('flow', ['tests/flow/**/*.test.ts'], {
        testTimeout: 60_000,
        hookTimeout: 120_000,
        // A file has a database of its own, and waits for workers more than it works.
        maxWorkers: 2,
        globalSetup: existsSync(flowSetup) ? [flowSetup] : [],
      }),
    ],
  },
})

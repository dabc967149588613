/**
 * `npm test`: the whole gate, each stage from cheap to dear, every stage run even after a failure so that one run
 * tells everything. The last line is `N passed, N failed`; the exit code is 1 when anything failed.
 * `npm test -- unit flow` runs those stages only.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildRuntime, buildWeb } from '#lib/launch/build.ts'
import { root } from '#lib/launch/data-dir.ts'

type Count = { passed: number; failed: number }
type Stage = { name: string; run: () => Promise<Count> }

const output = join(root, 'tests', '.output')

const stages: Stage[] = [
  // The route types (`PageProps<'/…'>`) are generated; a fresh clone has none.
  { name: 'routes', run: () => tool('node_modules/next/dist/bin/next', ['typegen']) },
  {
    name: 'types',
    run: () => tool('node_modules/typescript/bin/tsc', ['--noEmit', '--incremental', 'false', '-p', '.']),
  },
  {
    name: 'lint',
    run: () => tool('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  },
  { name: 'runtime', run: () => step(buildRuntime) },
  ...['unit', 'flow', 'judge', 'attacks'].map((project) => ({ name: project, run: () => vitest(project) })),
  { name: 'build', run: () => step(() => buildWeb()) },
  { name: 'e2e', run: () => vitest('e2e') },
]

const wanted = process.argv.slice(2)
const total: Count = { passed: 0, failed: 0 }
const summary: string[] = []
rmSync(output, { recursive: true, force: true })
mkdirSync(output, { recursive: true })

for (const stage of stages) {
  if (wanted.length > 0 && !wanted.includes(stage.name)) continue
  console.log(`\n── ${stage.name}`)
  const startedMs = performance.now()
  const count = await stage.run()
  total.passed += count.passed
  total.failed += count.failed
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
  summary.push(
    `${stage.name.padEnd(8)} ${seconds.padStart(6)} s  ${count.passed} passed, ${count.failed} failed`,
  )
}

console.log(`\n${summary.join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)

/** A tool that has no tests of its own to count is one test: it passes or it does not. */
async function tool(script: string, args: string[]): Promise<Count> {
  const code = await child([script, ...args])
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function step(work: () => Promise<void>): Promise<Count> {
  try {
    await work()
    return { passed: 1, failed: 0 }
  } catch (cause) {
    console.error(cause)
    return { passed: 0, failed: 1 }
  }
}

type Report = {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/** Counts from vitest's own report; a file that broke before its tests could run counts as one failure. A run that ends without a report is one, too. */
async function vitest(project: string): Promise<Count> {
  const report = join(output, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project, ...reporters]
  const code = await child(['node_modules/vitest/vitest.mjs', ...args])
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
    const brokenFiles = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
    ).length
    const failed = numFailedTests + brokenFiles
    return {
      passed: numPassedTests,
      failed: code !== 0 || numPassedTests === 0 ? Math.max(1, failed) : failed,
    }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function child(args: string[]): Promise<number | null> {
  // A developer's own database must never be what tests write to.
  const { DATABASE_URL: _, ...env } = process.env
  const running = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env })
  return new Promise((resolve) => running.once('close', resolve).once('error', () => resolve(1)))
}

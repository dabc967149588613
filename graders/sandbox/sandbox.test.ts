/** The box on this machine: proven by doctor, and gone when whoever started it is gone. */
import { spawn } from 'node:child_process'
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { examine } from './doctor.ts'
import { probe } from './probes.ts'

test('doctor finds every layer in place here, by trying', async () => {
  const { layers, safe } = await examine()
  expect(layers.filter(({ present, required }) => required && !present)).toEqual([])
  expect(safe).toBe(true)
  expect(layers.length).toBeGreaterThan(10)
}, 20_000)

test('doctor sees the difference when nothing is boxed', async () => {
  const script = `import { examine } from '${fileURLToPath(new URL('doctor.ts', import.meta.url))}'
    console.log(JSON.stringify(await examine()))`
  const { stdout } = await runNode(script, { ARGMAX_SANDBOX: 'none' })
  const examination = JSON.parse(stdout)
  expect(examination.safe).toBe(false)
  expect(examination.layers[0]).toMatchObject({ present: false, fix: expect.stringContaining('bubblewrap') })
}, 20_000)

test('in production nothing runs when no box works', async () => {
  const launcher = fileURLToPath(new URL('launcher.ts', import.meta.url))
  const script = `import { getLauncher } from '${launcher}'
    await getLauncher('/nonexistent/program').then((it) => console.log(it.name), (error) => console.log(error.message))`
  const { stdout } = await runNode(script, { ARGMAX_ENV: 'production', ARGMAX_SANDBOX: '' })
  expect(stdout).toContain('no sandbox works')
}, 20_000)

test('a box does not outlive a killed parent', async () => {
  const probes = fileURLToPath(new URL('probes.ts', import.meta.url))
  const marker = `argmax-orphan-${process.pid}`
  const script = `import { probe } from '${probes}'
    await probe('for (;;);', { limits: { timeMs: 60_000 }, tail: ['${marker}'] })`
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
  // Until its program runs, a box may miss the death of its parent. It holds nothing hostile then: a job is sent to who
  // said that it is ready, and a jail whose job can't come any more ends by itself.
  const isRunning = () => boxesOf(marker).some((line) => line.startsWith('/box/node'))
  await until(isRunning)
  expect(isRunning()).toBe(true)
  parent.kill('SIGKILL')
  await until(() => boxesOf(marker).length === 0)
  expect(boxesOf(marker)).toEqual([])
}, 20_000)

test('a box has nothing of what the worker was started with', async () => {
  const probes = fileURLToPath(new URL('probes.ts', import.meta.url))
  const script = `import { probe } from '${probes}'
    const { answer } = await probe(\`const { fstatSync, readFileSync } = require('fs')
      answer({ stray: fstatSync(40).isCharacterDevice(), read: readFileSync(40, 'utf8') })\`)
    console.log(JSON.stringify(answer))`
  const secret = openSync(fileURLToPath(import.meta.url), 'r')
  const stdio = [...Array.from({ length: 40 }, (_, fd) => (fd === 1 ? 'pipe' : 'ignore') as 'pipe'), secret]
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio })
  closeSync(secret)
  expect(JSON.parse(await text(parent.stdout!))).toEqual({ stray: true, read: '' })
})

test('a program that dies of a signal is told from one that exits', async () => {
  const aborted = await probe('process.abort()')
  expect(aborted.outcome).toMatchObject({ exitCode: null, limit: null, stopped: false })
  expect(aborted.outcome.signal).toMatch(/^SIG/)
  const left = await probe('process.exit(3)')
  expect(left.outcome).toMatchObject({ exitCode: 3, signal: null, limit: null })
})

test('output is kept up to its cap', async () => {
  const { outcome } = await probe(
    `require('fs').writeSync(1, 'a'.repeat(20_000)); require('fs').writeSync(2, 'b'.repeat(10))`,
  )
  expect(outcome.stdout).toBe('a'.repeat(16 * 1024))
  expect(outcome.stderr).toBe('b'.repeat(10))
  expect(outcome.exitCode).toBe(0)
})

/** Processes whose arguments name `marker`, other than the one that was told to start them. */
const boxesOf = (marker: string) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(commandLine)
    .filter((line) => line.includes('/box/node') && line.includes(marker) && !line.includes('--input-type'))

function commandLine(pid: string) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

async function until(condition: () => boolean) {
  for (let tries = 0; tries < 200 && !condition(); tries++) await delay(25)
}

async function runNode(script: string, env: Record<string, string>) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, ...env },
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  await new Promise((resolve) => child.on('close', resolve))
  return { stdout: Buffer.concat(chunks).toString() }
}

import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listTaskSlugs, loadTask } from '#graders/tasks/load.ts'

const root = join(import.meta.dirname, '../..')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'argmax-cli-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

/** From another folder and with a bare environment: the command may depend on neither. */
function argmax(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [join(root, 'lib/cli/argmax.ts'), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'test' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (output.stdout += chunk))
  child.stderr.on('data', (chunk) => (output.stderr += chunk))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...output })))
}

const checkKeys = ['id', 'kind', 'visibility', 'weight', 'score', 'passed', 'reason', 'message']
const verdictKeys = [
  'task',
  'taskVersion',
  'outcome',
  'score',
  'checks',
  'limit',
  'seed',
  'runtime',
  'timings',
]

describe('grade --json', () => {
  test('prints one document with exactly the promised fields', async () => {
    const { reference } = await loadTask('softmax')
    const { code, stdout } = await argmax(
      'grade',
      'softmax',
      await file('right.ts', reference),
      '--seed',
      '42',
      '--json',
    )
    const verdict = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(Object.keys(verdict)).toEqual(verdictKeys)
    expect(verdict).toMatchObject({ task: 'softmax', outcome: 'graded', score: 1, limit: null, seed: 42 })
    expect(Object.keys(verdict.timings)).toEqual(['sandboxMs', 'judgeMs', 'totalMs'])
    for (const check of verdict.checks) {
      expect(Object.keys(check)).toEqual(checkKeys)
      expect(check).toMatchObject({ passed: true, score: 1, reason: 'passed' })
    }
  })

  test('draws a seed when none is given and says which', async () => {
    const path = await file('broken.js', 'export const softmax = (')
    const [first, second] = (
      await Promise.all([0, 1].map(() => argmax('grade', 'softmax', path, '--json')))
    ).map(({ stdout }) => JSON.parse(stdout))
    expect(first.seed).not.toBe(second.seed)
    expect(first).toMatchObject({ outcome: 'graded', score: 0 })
    expect(first.checks[0]).toMatchObject({
      reason: 'compile-error',
      message: expect.stringContaining('line 1'),
    })
  })

  const hostile: [name: string, reason: string, source: string][] = [
    [
      'prints a verdict of its own and ends the process',
      'threw',
      `export const softmax = (z) => { console.log('{"score": 1, "outcome": "graded"}'); globalThis.process.exit(0) }`,
    ],
    [
      'floods the console and returns fields of a verdict',
      'wrong-type',
      `export const softmax = () => { for (let i = 0; i < 1e4; i++) console.log('{"score": 1}'); return { score: 1, passed: true } }`,
    ],
    [
      'hides its mistake in a thrown Proxy',
      'threw',
      'export const softmax = () => { throw new Proxy(new Error(), { get() { throw 1 } }) }',
    ],
    [
      'breaks the language on its way in',
      'threw',
      `JSON.stringify = () => '{"score":1}'; Array.prototype.map = () => [1]; throw new Error('broken')`,
    ],
    ['is no program', 'compile-error', '{'.repeat(60_000)],
  ]
  test.each(hostile)('is not misled by a file that %s', async (name, reason, source) => {
    const path = await file(`${name.replaceAll(' ', '-')}.ts`, source)
    const { code, stdout } = await argmax('grade', 'softmax', path, '--json')
    const verdict = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(verdict).toMatchObject({ outcome: 'graded', score: 0 })
    expect(Object.keys(verdict)).toEqual(verdictKeys)
    expect(['exited', reason]).toContain(verdict.checks[0].reason)
    expect(verdict.checks[0].message).toMatch(/^[A-Z`].*[.`]$/s)
  })

  test('grades a solution that never ends', async () => {
    const path = await file('endless.ts', 'export const splitSequence = () => { for (;;) {} }')
    const { code, stdout } = await argmax('grade', 'split-sequence', path, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'graded', score: 0, limit: 'time' })
  })

  test('has messages in Korean on request', async () => {
    const path = await file('empty.ts', '')
    const { stdout } = await argmax('grade', 'softmax', path, '--locale', 'ko', '--json')
    expect(JSON.parse(stdout).checks[0].message).toMatch(/[가-힣]/)
  })
})

describe('wrong usage', () => {
  test.each([
    [['grade', 'no-such-task', 'x.ts']],
    [['grade', 'softmax', '/no/such/file.ts', '--json']],
    [['grade', 'softmax', '/', '--json']],
    [['grade', 'softmax']],
    [['grade', 'softmax', '/dev/null', '--seed', '-1']],
    [['grade', 'softmax', '/dev/null', '--seed', '1.5']],
    [['grade', 'softmax', '/dev/null', '--locale', 'fr']],
    [['run', 'softmax', '--input', '/dev/null']],
    [['run', 'softmax', '--reference', '--input', '/dev/null']],
    [['prove']],
    [['prove', 'softmax', '--all']],
    [['calibrate', 'softmax']],
    [['calibrate', 'cnn-digits', '--seeds', '0']],
    [['calibrate', 'cnn-digits', '--seeds', '19', '--write']],
    [['variant', 'no-such-question']],
    [['frobnicate']],
  ])('%s exits with 1 and a sentence on stderr', async (args) => {
    const { code, stdout, stderr } = await argmax(...args)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.trim()).not.toBe('')
    expect(stderr).not.toMatch(/\n {4}at /)
  })
})

test('run prints the raw output of a file or of the reference for the given arguments', async () => {
  const tensor = { dtype: 'float32', shape: [2, 2], values: [0, 0, 'Infinity', 1] }
  const input = await file('input.json', { args: [tensor, 1] })
  const own = await file(
    'own.ts',
    'export const softmax = (z, axis) => { console.log("axis", axis); return z }',
  )
  const [reference, mine] = await Promise.all([
    argmax('run', 'softmax', '--reference', '--input', input, '--json'),
    argmax('run', 'softmax', own, '--input', input, '--json'),
  ])
  expect(JSON.parse(reference.stdout)).toMatchObject({
    ok: true,
    output: { shape: [2, 2], values: [0.5, 0.5, expect.anything(), expect.anything()] },
  })
  expect(JSON.parse(mine.stdout)).toMatchObject({
    ok: true,
    output: tensor,
    mutatedInput: false,
    console: ['axis 1'],
  })
})

test('run tells how a call failed', async () => {
  const input = await file('one.json', { args: [1] })
  const path = await file('throws.ts', 'export const softmax = () => {\n  throw new RangeError("no")\n}')
  const { code, stdout } = await argmax('run', 'softmax', path, '--input', input, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    reason: 'threw',
    error: { name: 'RangeError', stack: [{ line: 2 }] },
  })
})

test('tasks lists every task with its checks and without a word of their cases', async () => {
  const { stdout } = await argmax('tasks', '--json')
  const tasks = JSON.parse(stdout)
  expect(tasks.map(({ slug }: { slug: string }) => slug)).toEqual(await listTaskSlugs())
  for (const task of tasks) {
    expect(Object.keys(task)).toEqual(['slug', 'title', 'unit', 'topics', 'entry', 'signature', 'checks'])
    expect(task).toMatchObject({
      title: { en: expect.any(String), ko: expect.any(String) },
      unit: expect.any(Number),
    })
    for (const check of task.checks)
      expect(Object.keys(check)).toEqual(['id', 'kind', 'weight', 'visibility'])
  }
})

test('prove reports every solution with its score and what caught it', async () => {
  const task = await loadTask('split-sequence')
  const { code, stdout } = await argmax('prove', 'split-sequence', '--json')
  const report = JSON.parse(stdout)
  expect(code).toBe(0)
  expect(report).toMatchObject({
    task: 'split-sequence',
    publishable: true,
    problems: [],
    reference: { score: 1 },
  })
  expect(report.otherCorrect.map(({ score }: { score: number }) => score)).toEqual(
    task.otherCorrect.map(() => 1),
  )
  expect(report.wrong.map(({ name }: { name: string }) => name)).toEqual(task.wrong.map(({ name }) => name))
  for (const { score, caughtBy } of report.wrong) {
    expect(score).toBeLessThan(1)
    expect(caughtBy.length).toBeGreaterThan(0)
  }
  const { total, caught, equivalent, share, survivors } = report.mutants
  expect(total).toBeGreaterThan(20)
  expect(share).toBe(caught / (total - equivalent))
  expect(share).toBeGreaterThanOrEqual(0.95)
  expect(survivors).toHaveLength(total - equivalent - caught)
})

test('bank --check says for every rule whether it holds, and exits 1 when one does not', async () => {
  const { code, stdout } = await argmax('bank', '--check', '--texts-only', '--json')
  const { passed, rules } = JSON.parse(stdout)
  expect(rules.length).toBeGreaterThan(15)
  expect(passed).toBe(rules.every((rule: { passed: boolean }) => rule.passed))
  expect(code).toBe(passed ? 0 : 1)
  for (const rule of rules)
    expect(Object.keys(rule)).toEqual(['id', 'rule', 'passed', 'measured', 'findings'])
})

test('bank lists the questions with keys, and a variant fills its numbers from the seed', async () => {
  const bank = JSON.parse((await argmax('bank', '--json')).stdout)
  expect(bank.length).toBeGreaterThanOrEqual(60)
  for (const question of bank) {
    expect(question).toMatchObject({
      text: { en: expect.any(String), ko: expect.any(String) },
      unit: expect.any(Number),
    })
    expect(question.key).toBeTruthy()
    expect(question.explanation.ko).toMatch(/[가-힣]/)
  }
  const { id } = bank.find(({ parameterised }: { parameterised: boolean }) => parameterised)
  const [one, again, other] = await Promise.all(
    ['1', '1', '2'].map((seed) => argmax('variant', id, '--seed', seed, '--json')),
  )
  expect(one!.stdout).toBe(again!.stdout)
  expect(JSON.parse(one!.stdout).params).not.toEqual(JSON.parse(other!.stdout).params)
  expect(one!.stdout).not.toContain('{{')
})

test('doctor names every layer, whether it is there, and what to do where it is not', async () => {
  const { code, stdout } = await argmax('doctor', '--json')
  const { safe, layers } = JSON.parse(stdout)
  expect(code).toBe(safe ? 0 : 2)
  expect(layers.length).toBeGreaterThan(0)
  for (const layer of layers)
    expect(layer).toMatchObject({
      present: expect.any(Boolean),
      title: expect.any(String),
      why: expect.any(String),
    })
  for (const { present, fix } of layers) if (!present) expect(fix).not.toBe('')
})

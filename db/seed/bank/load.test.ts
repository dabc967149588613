import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gradeTheory, keyOf, theoryKinds } from '#graders/theory/kinds/registry.ts'
import { isComputed } from '#graders/theory/variant.ts'
import { units } from '#graders/topics.ts'
import { type BankQuestion, loadBank, readBank } from './load.ts'

describe('the bank', () => {
  let bank: BankQuestion[]
  beforeAll(async () => {
    bank = await loadBank()
  })

  test('has at least 60 questions over all units, of every kind, 15 of them parameterised', () => {
    expect(bank.length).toBeGreaterThanOrEqual(60)
    expect(new Set(bank.map(({ unit }) => unit)).size).toBe(units.length)
    expect(new Set(bank.map(({ content }) => content.kind)).size).toBe(Object.keys(theoryKinds).length)
    expect(bank.filter(({ content }) => content.generator).length).toBeGreaterThanOrEqual(15)
  })

  test('gives full marks to the key of every question', () => {
    for (const { id, content } of bank.filter(({ content }) => !isComputed(content)))
      expect([id, gradeTheory(content, keyOf(content)).score]).toEqual([id, 1])
  })

  test('tells no right order and no right partner by its ids', () => {
    const orders = bank.flatMap(({ content }) => (content.kind === 'ordering' ? [content.items] : []))
    const alphabetical = orders.filter((items) =>
      items.every(({ id }, i) => i === 0 || items[i - 1]!.id < id),
    )
    expect(alphabetical.length).toBeLessThan(Math.max(2, orders.length / 4))
    const pairs = bank.flatMap(({ content }) => (content.kind === 'matching' ? content.pairs : []))
    expect(pairs.filter(({ id, rightId }) => id === rightId).length).toBeLessThan(
      Math.max(2, pairs.length / 4),
    )
  })

  test('reads the same ids every time', async () => {
    expect(await loadBank()).toEqual(bank)
  })
})

describe('mistakes', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bank-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const question = (more: string) => `
- id: example
  kind: true-false
  topics: [softmax]
  difficulty: 1
  level: remember
  stem: {en: S, ko: 가}
  explanation: {en: E, ko: 나}
  answer: true
  reasons:
    - text: {en: a, ko: a}
      correct: true
    - text: {en: b, ko: b}
${more}`

  async function mistakesOf(file: string, yaml: string): Promise<string[]> {
    await rm(folder, { recursive: true })
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), yaml)
    return (await readBank(folder)).mistakes
  }
  const home = '02-networks/softmax.yaml'

  test('a good file has none', async () => {
    expect(await mistakesOf(home, question(''))).toEqual([])
  })

  test('broken YAML is named by file, line and column', async () => {
    expect((await mistakesOf(home, '- id: x\n  stem: {en: a'))[0]).toMatch(
      /^02-networks\/softmax\.yaml:2:\d+: /,
    )
  })

  test('a broken field is named by file, question and path', async () => {
    const yaml = question('    - text: {en: b, ko: c}\n')
    expect(await mistakesOf(home, yaml)).toEqual([
      '02-networks/softmax.yaml: example: reasons.2.text.en: equal-texts',
    ])
  })

  test('a question in the file of another topic, or a file in another unit, is refused', async () => {
    expect((await mistakesOf('02-networks/mse.yaml', question('')))[0]).toContain('lives in another file')
    expect((await mistakesOf('01-basics/softmax.yaml', question('')))[0]).toContain('lives in another file')
  })

  test('a generator is a file beside, never one elsewhere', async () => {
    expect(await mistakesOf(home, question('  generator: absent.gen.ts\n'))).toEqual([
      '02-networks/softmax.yaml: example: generator: absent.gen.ts is not there',
    ])
    expect((await mistakesOf(home, question('  generator: ../../x.gen.ts\n')))[0]).toContain(
      'not a .gen.ts file name',
    )
  })

  test('two questions with one id are refused', async () => {
    expect(await mistakesOf(home, question('') + question(''))).toEqual([
      'softmax.yaml: example: this id is used twice',
    ])
  })
})

/** Reads the question bank: one YAML file per topic, generators beside. */
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { slug } from '#graders/contract.ts'
import { contentProblems } from '#graders/theory/problems.ts'
import { type TheoryContent, theoryContent } from '#graders/theory/registry.ts'
import { unitOf, units } from '#graders/topics.ts'
import { withPartIds } from './part-ids.ts'

/** `unit` is the unit's number, `topic` the first of the question's topics. */
export type BankQuestion = { id: string; unit: number; topic: string; content: TheoryContent }

const bankFolder = import.meta.dirname

/** By unit, topic file and place in the file. @throws one error that lists every mistake as `file: question: path: why`. */
export async function loadBank(folder = bankFolder): Promise<BankQuestion[]> {
  const { questions, mistakes } = await readBank(folder)
  if (mistakes.length > 0) throw new Error(`The question bank has mistakes:\n${mistakes.join('\n')}`)
  return questions
}

/** Like loadBank, with the mistakes beside the questions that are well-formed. */
export async function readBank(folder = bankFolder) {
  const entries = await readdir(folder, { recursive: true })
  const files = entries.filter((file) => file.endsWith('.yaml')).sort()
  const read = await Promise.all(files.map((file) => readTopicFile(join(folder, file), file)))
  const questions = read.flatMap((file) => file.questions)
  const mistakes = read.flatMap((file) => file.mistakes)
  const seen = new Set<string>()
  for (const { id, topic } of questions) {
    if (seen.has(id)) mistakes.push(`${topic}.yaml: ${id}: this id is used twice`)
    seen.add(id)
  }
  return { questions, mistakes }
}

type TopicFile = { questions: BankQuestion[]; mistakes: string[] }

async function readTopicFile(path: string, file: string): Promise<TopicFile> {
  const lines = new LineCounter()
  const document = parseDocument(await readFile(path, 'utf8'), { lineCounter: lines, prettyErrors: false })
  const [error] = [...document.errors, ...document.warnings]
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    return { questions: [], mistakes: [`${file}:${line}:${col}: ${error.message}`] }
  }
  const list: unknown = document.toJS()
  if (!Array.isArray(list)) return { questions: [], mistakes: [`${file}: not a list of questions`] }
  const result: TopicFile = { questions: [], mistakes: [] }
  for (const [i, item] of list.entries()) {
    const read = await readQuestion(item, path, file)
    if ('question' in read) result.questions.push(read.question)
    else
      result.mistakes.push(...read.mistakes.map((mistake) => `${file}: ${item?.id ?? `[${i}]`}: ${mistake}`))
  }
  return result
}

async function readQuestion(
  item: Record<string, unknown>,
  path: string,
  file: string,
): Promise<{ question: BankQuestion } | { mistakes: string[] }> {
  const { id, ...written } = item ?? {}
  const parsedId = slug.safeParse(id)
  if (!parsedId.success) return { mistakes: ['id: not a slug'] }
  const fields = withPartIds(written, parsedId.data)
  if (typeof fields.generator === 'string') {
    if (!/^[a-z0-9-]+\.gen\.ts$/.test(fields.generator))
      return { mistakes: ['generator: not a .gen.ts file name'] }
    const source = await readFile(join(dirname(path), fields.generator), 'utf8').catch(() => undefined)
    if (source === undefined) return { mistakes: [`generator: ${fields.generator} is not there`] }
    fields.generator = source
  }
  const mistakes = contentProblems(fields).map(({ path, reason, detail }) =>
    [path, reason, detail].filter((part) => part).join(': '),
  )
  if (mistakes.length > 0) return { mistakes }
  const content = theoryContent.parse(fields)
  const topic = content.topics[0]!
  const unit = unitOf(topic)
  if (!isHome(file, topic, unit))
    return { mistakes: [`topics: a question on ${topic} lives in another file`] }
  return { question: { id: parsedId.data, unit, topic, content } }
}

function isHome(file: string, topic: string, unit: number): boolean {
  const folder = `${String(unit).padStart(2, '0')}-${units.find(({ number }) => number === unit)?.slug}`
  return relative(folder, file) === `${topic}.yaml`
}

/** Reads the question bank: one YAML file per topic, generators and fragments beside. */
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { type TheoryContent, theoryContent } from '#graders/theory/kinds/registry.ts'
import { unitOf, units } from '#graders/topics.ts'
import { fieldMistakes, parseQuestions, type Written } from './parse.ts'

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
  const { questions, mistakes } = parseQuestions(await readFile(path, 'utf8'))
  const read = await Promise.all(questions.map((written) => readQuestion(written, path, file)))
  return {
    questions: read.flatMap((result) => ('question' in result ? [result.question] : [])),
    mistakes: [
      ...mistakes.map((mistake) =>
        /^\d+:\d+: /.test(mistake) ? `${file}:${mistake}` : `${file}: ${mistake}`,
      ),
      ...read.flatMap((result, i) =>
        'mistakes' in result
          ? result.mistakes.map((mistake) => `${file}: ${questions[i]!.id}: ${mistake}`)
          : [],
      ),
    ],
  }
}

const sourceFiles = [
  ['generator', '.gen.ts'],
  ['fragment', '.frag.ts'],
] as const

async function readQuestion(
  { id, fields: written }: Written,
  path: string,
  file: string,
): Promise<{ question: BankQuestion } | { mistakes: string[] }> {
  const fields = { ...written }
  for (const [field, ending] of sourceFiles) {
    const name = fields[field]
    if (typeof name !== 'string') continue
    if (!/^[a-z0-9-]+$/.test(name.slice(0, -ending.length)) || !name.endsWith(ending))
      return { mistakes: [`${field}: not a ${ending} file name`] }
    const source = await readFile(join(dirname(path), name), 'utf8').catch(() => undefined)
    if (source === undefined) return { mistakes: [`${field}: ${name} is not there`] }
    fields[field] = source
  }
  const mistakes = fieldMistakes(fields)
  if (mistakes.length > 0) return { mistakes }
  const content = theoryContent.parse(fields)
  const topic = content.topics[0]!
  const unit = unitOf(topic)
  if (!isHome(file, topic, unit))
    return { mistakes: [`topics: a question on ${topic} lives in another file`] }
  return { question: { id, unit, topic, content } }
}

function isHome(file: string, topic: string, unit: number): boolean {
  const folder = `${String(unit).padStart(2, '0')}-${units.find(({ number }) => number === unit)?.slug}`
  return relative(folder, file) === `${topic}.yaml`
}

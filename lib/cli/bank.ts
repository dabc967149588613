import { type BankQuestion, loadBank } from '#db/seed/bank/load.ts'
import { keyOf, type TheoryContent } from '#graders/theory/kinds/registry.ts'
import { instantiate, placeholdersIn } from '#graders/theory/variant.ts'
import { type JsonOption, paint, printJson } from './print.ts'

export async function showBank({ json }: JsonOption) {
  const questions = await loadBank()
  if (json) return printJson(questions.map(entryOf))
  for (const { id, unit, content } of questions) {
    const parameterised = content.generator === undefined ? '' : ', parameterised'
    console.log(
      `${paint('bold', id)}  ${content.kind}, unit ${unit}, ${content.topics.join(', ')}, difficulty ${content.difficulty}${parameterised}`,
    )
    console.log(`  ${content.stem.en.split('\n')[0]}\n  ${content.stem.ko.split('\n')[0]}`)
  }
  console.log(`${questions.length} questions`)
}

/**
 * `text` is the stem, `content` what the kind adds to it (choices, pairs, blanks …), `key` the answer by ids. Texts and keys of
 * parameterised questions are templates with `{{name}}`; `variant` fills them.
 */
function entryOf({ id, unit, content }: BankQuestion) {
  const { kind, topics, difficulty, level, reference, stem, explanation, generator, ...rest } = content
  const about = { id, kind, unit, topics, difficulty, level, parameterised: generator !== undefined }
  return {
    ...about,
    text: stem,
    content: rest,
    key: keyTemplate(content),
    explanation,
    reference: reference ?? null,
  }
}

/** Keys of numbers are only known for a variant, so a stand-in number is put in for each name and read out again. */
function keyTemplate(content: TheoryContent): unknown {
  if (content.generator === undefined) return keyOf(content)
  const names = [...new Set(placeholdersIn(content).map(({ name }) => name))]
  const standIn = (i: number) => 910_000_001 + 2 * i
  const key = keyOf(instantiate(content, Object.fromEntries(names.map((name, i) => [name, standIn(i)]))))
  const text = names.reduce(
    (json, name, i) => json.replaceAll(String(standIn(i)), `{{${name}}}`),
    JSON.stringify(key),
  )
  return JSON.parse(text)
}

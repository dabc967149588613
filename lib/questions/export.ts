/** Questions as YAML in the bank's format: what an import takes, and what a file of db/seed/bank looks like. */
import { desc, inArray } from 'drizzle-orm'
import { Document, isScalar, visit } from 'yaml'
import { db } from '#db/client.ts'
import { questionDrafts, questionVersions } from '#db/schema/questions.ts'
import { withPartIds } from '#db/seed/bank/part-ids.ts'
import { contentHash } from './content-hash.ts'

type Fields = Record<string, unknown>

/** The newest version of each, or its draft while nothing is published, in the order of `questions`. */
export async function exportQuestions(questions: { id: string; slug: string }[]): Promise<string> {
  if (questions.length === 0) return '[]\n'
  const ids = questions.map(({ id }) => id)
  const [versions, drafts] = [
    await db
      .selectDistinctOn([questionVersions.questionId], {
        id: questionVersions.questionId,
        content: questionVersions.content,
      })
      .from(questionVersions)
      .where(inArray(questionVersions.questionId, ids))
      .orderBy(questionVersions.questionId, desc(questionVersions.number)),
    await db
      .select({ id: questionDrafts.questionId, content: questionDrafts.content })
      .from(questionDrafts)
      .where(inArray(questionDrafts.questionId, ids)),
  ]
  const contents = new Map<string, unknown>(
    [...drafts, ...versions].map(({ id, content }): [string, unknown] => [id, content]),
  )
  return toYaml(questions.map(({ id, slug }) => written(slug, contents.get(id) as Fields)))
}

/** As an author writes it: ids of parts are left out where the import makes the same ones again. */
export function written(slug: string, content: Fields): Fields {
  const plain = withoutPartIds(content)
  const same = contentHash(withPartIds(plain, slug)) === contentHash(content)
  return { id: slug, ...inOrder(same ? plain : content) }
}

const firstFields = ['kind', 'title', 'topics', 'difficulty', 'level', 'reference', 'generator', 'fragment']
const lastFields = ['explanation']

function inOrder(content: Fields): Fields {
  const of = (names: string[]) => names.filter((name) => content[name] !== undefined)
  const between = Object.keys(content).filter((name) => ![...firstFields, ...lastFields].includes(name))
  const names = [...of(firstFields), ...between.sort((a, b) => rank(a) - rank(b)), ...of(lastFields)]
  return Object.fromEntries(names.map((name) => [name, content[name]]))
}

const rank = (name: string) => ['stem', 'figure'].indexOf(name) + (['stem', 'figure'].includes(name) ? 0 : 9)

function withoutPartIds(content: Fields): Fields {
  const part = ({ id: _id, rightId: _rightId, correct, ...rest }: Fields) => ({
    ...rest,
    ...(correct === true && { correct }),
  })
  const list = (value: unknown, map: (item: Fields) => unknown) =>
    Array.isArray(value) ? value.map((item) => map(item as Fields)) : value
  const maps: Record<string, (value: unknown) => unknown> = {
    choices: (value) => list(value, part),
    reasons: (value) => list(value, part),
    pairs: (value) => list(value, part),
    items: (value) => list(value, ({ text }) => text),
    extra: (value) => list(value, ({ text }) => text),
    blanks: (value) =>
      Object.fromEntries(
        Object.entries((value ?? {}) as Record<string, Fields>).map(([name, blank]) => [
          name,
          blank.options === undefined ? blank : { ...blank, options: list(blank.options, part) },
        ]),
      ),
  }
  return Object.fromEntries(
    Object.entries(content).map(([field, value]) => [
      field,
      Object.hasOwn(maps, field) ? maps[field]!(value) : value,
    ]),
  )
}

/** Texts of several lines as blocks, topics in one line, nothing folded: a change is one line of a diff. */
export function toYaml(questions: Fields[]): string {
  const document = new Document(questions)
  visit(document, {
    Pair(_key, pair) {
      const { key, value } = pair as { key: unknown; value: { flow?: boolean; items?: unknown[] } | null }
      if (isScalar(key) && ['topics', 'accepted', 'forms'].includes(String(key.value)) && value?.items)
        value.flow = true
    },
  })
  return document.toString({ lineWidth: 0, blockQuote: 'literal', flowCollectionPadding: false })
}

/** The mutants of a reference: each is the reference with one small mistake in it. */
import { createRng } from '../../random.ts'
import { canonicalCode } from './canonical.ts'
import { createIds, createPlaces } from './identity.ts'
import type { Change } from './operator.ts'
import { tensorOperators } from './operators/registry.ts'
import { standardChanges } from './standard.ts'
import { parseSource, type Site, type Source, sites } from './syntax.ts'

/** `line` is 1-based, in the reference. `source` is the whole mutant. */
export type Mutant = { id: string; operator: string; line: number; source: string }

type Found = Change & { operator: string }

/** In the order of the source. @throws {SyntaxError} when the reference can't be parsed. */
export async function makeMutants(reference: string): Promise<Mutant[]> {
  const source = parseSource(reference)
  const place = createPlaces(source)
  const nextId = createIds()
  const known = new Set([await canonicalCode(reference)])
  const mutants: Mutant[] = []
  // Tensor operators go first: of two that make the same mutant, theirs is the name that says more.
  for (const { operator, ...change } of [...tensorChanges(source), ...(await standardChanges(source))]) {
    const site = place(change)
    if (!site || isOnlyRead(site, source)) continue
    const mutated = reference.slice(0, change.start) + change.text + reference.slice(change.end)
    const canonical = await canonicalCode(mutated)
    if (canonical === undefined || known.has(canonical)) continue
    known.add(canonical)
    const line = reference.slice(0, change.start).split('\n').length
    mutants.push({ id: nextId(operator, site, change, source), operator, line, source: mutated })
  }
  return mutants.sort((a, b) => a.line - b.line)
}

function tensorChanges(source: Source): Found[] {
  return [...sites(source.program)].flatMap((site) =>
    tensorOperators.flatMap(({ name, changesAt }) =>
      changesAt(site, source).map((change) => ({ operator: name, ...change })),
    ),
  )
}

/** The text of an error or of a console line: no grader looks at it. Nor does one call the namespace itself. */
function isOnlyRead({ node, ancestors }: Site, { namespaces }: Source): boolean {
  return [node, ...ancestors].some((one) => {
    if (one.type === 'ThrowStatement') return one !== node
    if (one.type !== 'CallExpression' || one.callee.type !== 'MemberExpression') return false
    const { object } = one.callee
    return object.type === 'Identifier' && object.name === 'console' && !namespaces.has('console')
  })
}

/** At most `most`, chosen by a fixed seed: the same reference gives the same sample. */
export function sampleMutants(mutants: Mutant[], most: number): Mutant[] {
  if (mutants.length <= most) return mutants
  const chosen = new Set(createRng('mutants').shuffle(mutants).slice(0, most))
  return mutants.filter((mutant) => chosen.has(mutant))
}

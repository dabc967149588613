/** Mutants by the operators of Stryker's instrumenter: of conditions, blocks, arithmetic, literals. */
import { Instrumenter } from '@stryker-mutator/instrumenter'
import type { Change } from './operator.ts'
import type { Source } from './syntax.ts'

/**
 * Without text and patterns: '' in their place is refused by tfjs or only read by people. Names that mean something
 * (an activation, a padding, a dtype) are exchanged for other names by our own operators.
 */
const left = new Set(['StringLiteral', 'Regex'])

/** What changes how tightly a place is bound, so that it needs parentheses. */
const loosens = new Set(['LogicalOperator', 'MethodExpression', 'BooleanLiteral'])

const silent = new Proxy({}, { get: () => () => false })
type Logger = ConstructorParameters<typeof Instrumenter>[0]
const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: true }

/** Comments that tell Stryker to leave something out are not shown to it: a reference can't excuse itself. */
export async function standardChanges({
  uncommented: text,
}: Source): Promise<(Change & { operator: string })[]> {
  const instrumenter = new Instrumenter(silent as Logger)
  const { mutants } = await instrumenter.instrument(
    [{ name: 'reference.ts', mutate: true, content: text }],
    options,
  )
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const offset = ({ line, column }: { line: number; column: number }) => lineStarts[line]! + column
  return mutants
    .filter(({ mutatorName }) => !left.has(mutatorName))
    .map(({ mutatorName, location, replacement }) => ({
      operator: mutatorName.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase(),
      start: offset(location.start),
      end: offset(location.end),
      text: loosens.has(mutatorName) && /\W/.test(replacement) ? `(${replacement})` : replacement,
    }))
}

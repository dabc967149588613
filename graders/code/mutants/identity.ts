/** A mutant's id: the same as long as its statement says the same, wherever that stands and however it is formatted. */
import { createHash } from 'node:crypto'
import { isExpression, isStatement } from '@babel/types'
import type { Change } from './operator.ts'
import { type Node, plainCode, plainText, type Site, type Source, sites } from './syntax.ts'

/** Finds the place that a change is about; changes of Stryker come as characters only. */
export function createPlaces(source: Source) {
  const all = [...sites(source.program)]
  return ({ start, end }: Change): Site | undefined =>
    all.findLast(({ node }) => node.start! <= start && node.end! >= end)
}

/**
 * Made of the functions around it, its statement, and the change. Equal ones (the same change twice in a statement) are
 * told apart by their order.
 */
export function createIds() {
  const seen = new Map<string, number>()
  return (operator: string, site: Site, change: Change, source: Source): string => {
    const path = [site.node, ...site.ancestors].flatMap(nameOf).join('.')
    const before = plainText(source.text.slice(change.start, change.end))
    const key = [operator, path, statementOf(site), before, plainText(change.text)].join('\n')
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    const hash = createHash('sha256').update(`${key}\n${count}`).digest('hex').slice(0, 10)
    return `${operator}-${hash}`
  }
}

function nameOf(node: Node): string[] {
  if (node.type === 'FunctionDeclaration' && node.id) return [node.id.name]
  if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') return [node.id.name]
  return []
}

/** The nearest statement without the blocks inside it: what they say is no part of a loop's condition. */
function statementOf({ node, ancestors }: Site): string {
  const around = [node, ...ancestors].find((one) => isStatement(one) && one.type !== 'BlockStatement')
  if (!around) return ''
  const inBlock = isExpression(node) && [...ancestors].some((one) => one.type === 'BlockStatement')
  return plainCode(inBlock || node.type === 'BlockStatement' ? withoutBlocks(around) : around)
}

function withoutBlocks<T extends Node>(node: T): T {
  const copy = { ...node } as Record<string, unknown>
  for (const [key, value] of Object.entries(copy)) {
    if (key === 'loc') continue
    if (Array.isArray(value)) copy[key] = value.map((item) => (isNode(item) ? withoutBlocks(item) : item))
    else if (isNode(value))
      copy[key] = value.type === 'BlockStatement' ? { ...value, body: [] } : withoutBlocks(value)
  }
  return copy as unknown as T
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** The syntax tree of a solution, as the mutation operators look at it. */
import { generate } from '@babel/generator'
import { type ParserOptions, parse } from '@babel/parser'
import { type Node, type Program, VISITOR_KEYS } from '@babel/types'

export type Source = {
  text: string
  /** The same with spaces for comments. */
  uncommented: string
  program: Program
  /** Names under which the tfjs namespace is imported, and what is imported from it by name. */
  namespaces: Set<string>
  imported: Map<string, string>
  /** Functions that the source declares itself. */
  own: Set<string>
}

/** Its ancestors, the nearest first. */
export type Site = { node: Node; ancestors: Node[] }

const language: ParserOptions = { sourceType: 'module', plugins: ['typescript'] }

const blank = (text: string, start: number, end: number) =>
  text.slice(0, start) + text.slice(start, end).replace(/\S/g, ' ') + text.slice(end)

/** @throws {SyntaxError} */
export function parseSource(text: string): Source {
  const { program, comments } = parse(text, language)
  const namespaces = new Set<string>()
  const imported = new Map<string, string>()
  for (const statement of program.body) {
    if (statement.type !== 'ImportDeclaration' || !statement.source.value.startsWith('@tensorflow/')) continue
    for (const item of statement.specifiers) {
      if (item.type !== 'ImportSpecifier') namespaces.add(item.local.name)
      else if (item.imported.type === 'Identifier') imported.set(item.local.name, item.imported.name)
    }
  }
  const own = new Set<string>()
  for (const { node } of sites(program)) {
    if (node.type === 'FunctionDeclaration' && node.id) own.add(node.id.name)
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && isFunction(node.init))
      own.add(node.id.name)
  }
  const uncommented = (comments ?? []).reduce((rest, { start, end }) => blank(rest, start!, end!), text)
  return { text, uncommented, program, namespaces, imported, own }
}

const isFunction = (node: Node | null | undefined) =>
  node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression'

/** What wraps an expression in types, which are erased; every other node whose name starts with TS is a type. */
const typed = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression', 'TSTypeAssertion'])

/** Every node that runs, outermost first. */
export function* sites(node: Node, ancestors: Node[] = []): Generator<Site> {
  if (node.type === 'ImportDeclaration' || (node.type.startsWith('TS') && !typed.has(node.type))) return
  yield { node, ancestors }
  for (const key of VISITOR_KEYS[node.type] ?? []) {
    const child = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key]
    for (const item of Array.isArray(child) ? child : [child]) {
      if (item) yield* sites(item, [node, ...ancestors])
    }
  }
}

export const textOf = ({ text }: Source, node: Node) => text.slice(node.start!, node.end!)

const simple = new Set([
  'Identifier',
  'NumericLiteral',
  'StringLiteral',
  'BooleanLiteral',
  'ArrayExpression',
  'CallExpression',
  'MemberExpression',
  'NewExpression',
  'TemplateLiteral',
  'ThisExpression',
  'TSNonNullExpression',
])

/** As an operand: in parentheses unless it can't need them. */
export const operandOf = (source: Source, node: Node) =>
  simple.has(node.type) ? textOf(source, node) : `(${textOf(source, node)})`

/** The same for any formatting: no comments, spaces, quotes of choice or trailing commas. */
export function plainCode(node: Node): string {
  return generate(node, { minified: true, comments: false }).code
}

/** `plainCode` of a piece of text; what is neither an expression nor statements only loses its spaces. */
export function plainText(text: string): string {
  for (const piece of [`(${text})`, text]) {
    try {
      const { program } = parse(piece, { ...language, allowReturnOutsideFunction: true })
      return program.body.map(plainCode).join('')
    } catch {}
  }
  return text.replace(/\s+/g, '')
}

/** The number that an expression says literally. */
export function numberOf(node: Node | undefined): number | undefined {
  if (node?.type === 'NumericLiteral') return node.value
  if (node?.type !== 'UnaryExpression' || node.operator !== '-') return undefined
  const value = numberOf(node.argument)
  return value === undefined ? undefined : -value
}

export type { Node }

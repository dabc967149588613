/**
 * `export const a = 1, { b } = c`: sucrase loses all names but the first, and turns a pattern into an expression that
 * runs into an unfinished line before it. So these statements lose their `export` here, and their names are exported
 * as what they are, live bindings, at the end. Lines and columns stay.
 */
import { parse } from 'sucrase/dist/esm/parser/index.js'
import { isTopLevelDeclaration } from 'sucrase/dist/esm/parser/tokenizer/index.js'
import { TokenType } from 'sucrase/dist/esm/parser/tokenizer/types.js'

const declaring = new Set([TokenType._const, TokenType._let, TokenType._var])
/** What ends the statement, with or without a semicolon. */
const ending = new Set([...declaring, TokenType.semi, TokenType._export, TokenType._import])
/** Names behind these are of functions and classes, which may follow without a semicolon, too. */
const naming = new Set([TokenType._function, TokenType.star, TokenType._class, TokenType._enum])

/** @throws what sucrase throws for source that it can't read. */
export function detachExportedVariables(source: string): { source: string; names: string[] } {
  const { tokens } = parse(source, false, true, false)
  const names = new Set<string>()
  let detached = source
  for (const [i, token] of tokens.entries()) {
    if (token.type !== TokenType._export || token.scopeDepth !== 0) continue
    const [keyword, next] = [tokens[i + 1], tokens[i + 2]]
    if (!keyword || !declaring.has(keyword.type) || next?.type === TokenType._enum) continue
    detached = `${detached.slice(0, token.start)}${' '.repeat(token.end - token.start)}${detached.slice(token.end)}`
    for (const [j, inner] of tokens.slice(i + 2).entries()) {
      if (inner.scopeDepth !== 0) continue
      if (ending.has(inner.type)) break
      const isVariable = isTopLevelDeclaration(inner) && !naming.has(tokens[i + 1 + j]!.type)
      if (isVariable) names.add(source.slice(inner.start, inner.end))
    }
  }
  return { source: detached, names: [...names] }
}

/**
 * The typings of TensorFlow.js as a task sees them: what it forbids can't be called and is struck out in lists of
 * completions. What TypeScript says of its use is recognised by `findForbidden`.
 */
import type { ForbiddableOp } from '#graders/contract/forbiddable.ts'
import { families } from '#graders/runtime/core/forbidden/families.ts'
import { namesOf } from '#graders/runtime/core/forbidden/forbidden-op.ts'
import type { TypeFile } from '../type-file.ts'

/** `names` as an error of the runtime has them: `layers.lstm tf.layers.lstmCell`. */
export type Sentence = (names: string) => string
type Replaced = { note: string; type: string }

const door = 'node_modules/@tensorflow/tfjs/index.d.ts'
const sign = 'not allowed in this task'

export function forbidInTypes(
  files: TypeFile[],
  ops: readonly ForbiddableOp[],
  sentence: Sentence,
): TypeFile[] {
  if (ops.length === 0) return files
  const functions = new Map<string, Replaced>()
  const methods = new Map<string, Replaced>()
  const replaced = (names: string): Replaced => ({
    note: `/** @deprecated ${sentence(names)} */`,
    // In ASCII, since TypeScript shows other letters in a type as escapes.
    type: `{ '${sign}': '${names}' }`,
  })
  for (const op of ops) {
    for (const path of families[op].functions) functions.set(path, replaced(namesOf(op, `tf.${path}`)))
    for (const name of families[op].methods ?? []) methods.set(name, replaced(namesOf(op, `Tensor.${name}`)))
  }
  const hidden = hide(functions)
  return files.map(({ path, content }) => {
    if (path === door) return { path, content: content + hidden }
    return path.includes('/public/chained_ops/')
      ? { path, content: replaceMethod(content, methods) }
      : { path, content }
  })
}

/** The names in a message of TypeScript about something that can't be called, or has the wrong type, for being forbidden. */
export const findForbidden = (message: string): string | undefined =>
  new RegExp(`['"]${sign}['"]: ['"]([^'"]+)['"]`).exec(message)?.[1]

/** What a module declares itself stands before what it passes on. */
function hide(functions: Map<string, Replaced>): string {
  let text = `import * as all from './dist/index'\n`
  const members = new Map<string, [string, Replaced][]>()
  for (const [path, replaced] of functions) {
    const [first, second] = path.split('.') as [string, string?]
    if (second === undefined) text += `${replaced.note} export declare const ${first}: ${replaced.type}\n`
    else members.set(first, [...(members.get(first) ?? []), [second, replaced]])
  }
  for (const [space, gone] of members) {
    const names = gone.map(([name]) => `'${name}'`).join(' | ')
    const fields = gone.map(([name, { note, type }]) => `${note} ${name}: ${type}\n`).join('')
    text += `export declare const ${space}: Omit<typeof all.${space}, ${names}> & {\n${fields}}\n`
  }
  return members.has('layers') ? text + layerTypes : text
}

/** Classes among the layers are types, too, which a constant does not pass on. */
const layerTypes = `export declare namespace layers {
  type Layer = all.layers.Layer; type RNN = all.layers.RNN; type RNNCell = all.layers.RNNCell
}\n`

/** Each method is declared in a file of its own. */
const replaceMethod = (content: string, methods: Map<string, Replaced>) =>
  content.replace(/^( +)(\w+)[<(][\s\S]*;(?=\s*\}\s*\}\s*$)/m, (line, indent: string, name: string) => {
    const replaced = methods.get(name)
    return replaced ? `${indent}${replaced.note} ${name}: ${replaced.type}` : line
  })

import type { ModuleAttack } from '../attack.ts'

export const attack: ModuleAttack = {
  name: 'imports Node modules through every evaluator there is',
  source: `
    const ways = [
      () => (0, eval)("import('node:fs')"),
      () => Function("return import('node:child_process')")(),
      () => (async () => {}).constructor("return import('node:net')")(),
      () => [].map.constructor("return import('node:worker_threads')")(),
      () => Promise.resolve("import('node:fs')").then(eval),
      () => new Promise((resolve, reject) => setTimeout(() => (0, eval)("import('node:os')").then(resolve, reject))),
    ]
    export const attack = async () => {
      const got = []
      for (const way of ways) await Promise.resolve().then(way).then(() => got.push(String(way)), () => {})
      return got
    }`,
  expect: { ends: ['completed'], answer: { json: [] }, reason: 'wrong-type' },
}

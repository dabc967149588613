/** The house rules of imports, as code: contract ← graders ← db ← lib ← {app, graders/worker.ts}. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const all = globSync('{app,lib,db,graders,tests}/**/*.{ts,tsx,mjs}', {
  cwd: root,
  exclude: (name) => name === 'dist',
})
const sources = all.filter(
  (file) => !file.startsWith('db/migrations') && !/tasks\/[^/]+\/(wrong|other-correct)\//.test(file),
)
const importPattern = /(?:from|import)\s*\(?\s*'([^']+)'/g

const importsOf = (file: string) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(importPattern)].map(([, target]) =>
    resolved(file, target!),
  )

/** Project files as paths from the root, packages as they are written. */
function resolved(file: string, target: string) {
  if (target.startsWith('#')) return target.slice(1)
  return target.startsWith('.') ? normalize(join(dirname(file), target)) : target
}

const isTest = (file: string) => file.endsWith('.test.ts') || file.startsWith('tests/')
const violations = (files: string[], forbidden: (target: string, file: string) => boolean) =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((target) => forbidden(target, file))
      .map((target) => `${file} → ${target}`),
  )

test('imports run one way: graders know no database, db knows no lib, lib knows no app', () => {
  const below: Record<string, RegExp> = {
    graders: /^(db|lib|app|tests)\//,
    db: /^(app|tests)\//,
    lib: /^(app|tests)\//,
    app: /^tests\//,
  }
  const found = Object.entries(below).flatMap(([folder, forbidden]) => {
    const files = sources.filter(
      (file) => file.startsWith(`${folder}/`) && !isTest(file) && file !== 'graders/worker.ts',
    )
    return violations(files, (target) => forbidden.test(target))
  })
  expect(found).toEqual([])
})

test('db imports lib only where it seeds, through the verbs that people use', () => {
  const files = sources.filter(
    (file) => file.startsWith('db/') && !file.startsWith('db/seed/') && !isTest(file),
  )
  expect(violations(files, (target) => target.startsWith('lib/'))).toEqual([])
})

test('only app, lib/auth and lib/i18n know Next.js; the worker runs lib under plain Node', () => {
  const files = sources.filter((file) => !/^(app|lib\/auth|lib\/i18n)\//.test(file) && !isTest(file))
  expect(violations(files, (target) => /^next(\/|-auth|$)/.test(target) || target === 'server-only')).toEqual(
    [],
  )
})

test('only lib/auth knows next-auth', () => {
  const files = sources.filter((file) => !file.startsWith('lib/auth/') && !isTest(file))
  expect(violations(files, (target) => /^next-auth/.test(target))).toEqual([])
})

test('the sandbox has no opinion about correctness: it knows no judge, no task and no theory', () => {
  const files = sources.filter((file) => file.startsWith('graders/sandbox/') && !isTest(file))
  expect(violations(files, (target) => /^graders\/(code|tasks|theory)\//.test(target))).toEqual([])
})

test("what a browser loads never reaches the database or a question's key", () => {
  const clients = sources.filter(
    (file) => file.startsWith('app/') && /^['"]use client['"]/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(clients.length).toBeGreaterThan(0)
  const typeOnly = (file: string, target: string) => {
    const text = readFileSync(join(root, file), 'utf8')
    return text
      .split('\n')
      .filter((line) => line.includes(target.split('/').at(-1)!))
      .every((line) => /import type|import\('/.test(line))
  }
  const found = violations(
    clients,
    (target, file) =>
      /^(db\/client|lib\/(attempts|submissions|results|questions|review|auth)\/)/.test(target) &&
      !typeOnly(file, target),
  )
  expect(found).toEqual([])
})

test('there is no barrel file and no utils folder', () => {
  expect(all.filter((file) => /(^|\/)(index\.tsx?|utils?)(\/|$)/.test(file))).toEqual([])
})

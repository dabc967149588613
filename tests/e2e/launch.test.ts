/** What `npm start` says when it can't: one sentence and what to do, no stack. */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { expect, inject, test } from 'vitest'
import { root } from '#lib/launch/data-dir.ts'

function run(script: string, env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { DATABASE_URL: _, ...own } = process.env
  const child = spawn(process.execPath, [script], {
    cwd: root,
    env: { ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })))
}

const noStack = /\n\s+at /

test('a port in use is named, with another to try', async () => {
  const server = createServer()
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
  )
  const { code, output } = await run('lib/launch/start.ts', { PORT: String(port) })
  server.close()
  expect(code).toBe(1)
  expect(output).toContain(`Port ${port} is in use`)
  expect(output).toContain(`PORT=${port + 1} npm start`)
  expect(output).not.toMatch(noStack)
})

test('a port that is none is refused', async () => {
  const { code, output } = await run('lib/launch/start.ts', { PORT: 'http' })
  expect(code).toBe(1)
  expect(output).toContain('PORT=http is not a port')
})

test('a database that does not answer is named without its password', async () => {
  const url = 'postgres://someone:secret-word@127.0.0.1:1/nowhere'
  const { code, output } = await run('lib/launch/web.ts', { DATABASE_URL: url })
  expect(code).toBe(1)
  expect(output).toContain('someone@127.0.0.1:1/nowhere')
  expect(output).toContain('does not answer')
  expect(output).not.toContain('secret-word')
  expect(output).not.toMatch(noStack)
})

test('an address that is none is refused', async () => {
  const { code, output } = await run('lib/launch/web.ts', { DATABASE_URL: 'mysql://localhost/x' })
  expect(code).toBe(1)
  expect(output).toContain('is not a PostgreSQL address')
})

test('the running server answers, and tells browsers to load nothing from elsewhere', async () => {
  const response = await fetch(`${inject('origin')}/sign-in`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(response.headers.get('x-powered-by')).toBeNull()
})

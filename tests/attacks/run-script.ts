/** Runs a script in the box with a Node that has all its powers. */
import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, expect } from 'vitest'
import { probe } from '#graders/sandbox/probes.ts'
import type { ScriptAttack } from './attack.ts'

let server: Server
let port = 0
beforeAll(async () => {
  server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address === 'object' && address) port = address.port
})
afterAll(() => server.close())

/** The script finds the port of a server on this machine in `process.argv[1]`. */
export async function runScript({ script, expect: expected }: ScriptAttack) {
  // The clock starts with the process here, so an answer needs time that a sleeper does not.
  const timeMs = expected.answer === 'none' ? 1500 : 5000
  const { outcome, answer } = await probe(script, { limits: { timeMs }, tail: [String(port)] })
  const end = outcome.limit ?? (outcome.exitCode === 0 ? 'completed' : 'exited')
  expect(expected.ends, `${outcome.signal} ${outcome.stderr.slice(-300)}`).toContain(end)
  if (expected.answer === 'none') expect(answer).toBeUndefined()
  if (expected.answer === 'refused') {
    expect(answer).toBeDefined()
    for (const [what, got] of Object.entries(answer!)) expect(got, what).toHaveProperty('refused')
  }
}

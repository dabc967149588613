/** `npm start`: everything on one machine. Builds, opens the database, migrates, seeds a new one, serves, grades. */
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildWeb } from './build.ts'
import { loadSecrets } from './data-dir.ts'
import { openDatabase } from './database.ts'
import { entry, Refusal } from './refusal.ts'
import { type Service, startService } from './service.ts'

const port = Number(process.env.PORT ?? 3000)
const host = process.env.HOST ?? '127.0.0.1'
const origin = process.env.NEXTAUTH_URL ?? `http://localhost:${port}`

await entry(async () => {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())

  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Refusal(
      `PORT=${process.env.PORT} is not a port: choose a number from 1 to 65535, such as PORT=3001 npm start.`,
    )
  await requireFreePort()
  await buildWeb(console.log)
  if (stopping.signal.aborted) return
  const database = await openDatabase()
  const services: Service[] = []
  try {
    process.env.DATABASE_URL = database.url
    const { prepareDatabase } = await import('#db/prepare.ts')
    await prepareDatabase(database.url, new Date(), console.log)
    if (stopping.signal.aborted) return

    const env = {
      ...loadSecrets(),
      DATABASE_URL: database.url,
      NEXTAUTH_URL: origin,
      ARGMAX_ENV: process.env.ARGMAX_ENV || (database.embedded ? 'development' : 'production'),
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    }
    const next = ['node_modules/next/dist/bin/next', 'start', '-p', String(port), '-H', host]
    services.push(startService('web', next, env), startService('worker', ['graders/worker.ts'], env))
    await healthy(stopping.signal)
    const { demoAccounts } = await import('#db/seed/cast.ts')
    if (!stopping.signal.aborted) welcome(await demoAccounts())

    const ended = await Promise.race([
      new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve())),
      ...services.map(async (service) => ({ service, code: await service.exited })),
    ])
    if (ended && !stopping.signal.aborted)
      throw new Refusal(`The ${ended.service.name} process ended (${ended.code}); see its last lines above.`)
  } finally {
    // Web first, so that nothing new comes in; the worker finishes what it is grading; the database last.
    console.log('\nStopping …')
    await services[0]?.stop(10_000)
    await services[1]?.stop(60_000)
    await database.stop()
  }
})
process.exit(process.exitCode ?? 0)

async function requireFreePort() {
  const problem = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const server = createServer().once('error', resolve)
    server.listen(port, host, () => server.close(() => resolve(null)))
  })
  if (problem?.code === 'EADDRINUSE')
    throw new Refusal(
      `Port ${port} is in use. Stop the program that has it, or choose another: PORT=${port + 1} npm start`,
    )
  if (problem) throw new Refusal(`Can't listen on ${host}:${port}: ${problem.message}. Set HOST or PORT.`)
}

async function healthy(signal: AbortSignal) {
  for (let waitedMs = 0; waitedMs < 60_000 && !signal.aborted; waitedMs += 200) {
    const response = await fetch(`http://${host}:${port}/api/health`).catch(() => null)
    if (response?.ok) return
    await sleep(200)
  }
  if (!signal.aborted)
    throw new Refusal('The web server did not answer within a minute; see its lines above.')
}

function welcome(accounts: { role: string; email: string; password: string }[]) {
  console.log(`\nArgmax is ready: ${origin}\n`)
  for (const { role, email, password } of accounts)
    console.log(`  ${role.padEnd(11)} ${email.padEnd(26)} ${password}`)
  console.log('\nPress Ctrl-C to stop.')
}

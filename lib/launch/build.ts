/** Builds what the web server and the worker run, and only when one of its inputs changed. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadSecrets, root } from './data-dir.ts'
import { Refusal } from './refusal.ts'

/** The two generators skip by themselves when nothing changed. */
export async function buildRuntime(): Promise<void> {
  await command('the TensorFlow.js runtime', ['graders/runtime/build.ts'])
}

/** The editor's assets (tfjs typings, workers) and the Next.js application. */
export async function buildWeb(say: (line: string) => void = () => {}): Promise<void> {
  await buildRuntime()
  await command("the editor's files", ['app/_ui/code/build-types.ts'])
  const stamp = join(root, '.next', 'argmax-inputs')
  const inputs = await hashInputs()
  if (
    existsSync(join(root, '.next', 'BUILD_ID')) &&
    (await readFile(stamp, 'utf8').catch(() => '')) === inputs
  )
    return
  say('Building the web application (about a minute, only when something changed) …')
  await command('the web application', ['node_modules/next/dist/bin/next', 'build'])
  await writeFile(stamp, inputs)
}

async function hashInputs(): Promise<string> {
  const hash = createHash('sha256')
  // The key that encrypts server actions' closures is part of a build.
  hash.update(loadSecrets().NEXT_SERVER_ACTIONS_ENCRYPTION_KEY)
  const files = ['package-lock.json', 'next.config.js', 'tsconfig.json']
  const pattern = '{app,lib,db,graders}/**/*.{ts,tsx,js,mjs,css,json}'
  for await (const file of glob(pattern, { cwd: root, exclude: (name) => name === 'dist' })) files.push(file)
  for (const file of files.filter((name) => !name.endsWith('.test.ts')).sort())
    hash.update(file).update(await readFile(join(root, file)))
  return hash.digest('hex')
}

function command(what: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = {
      ...process.env,
      ...loadSecrets(),
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    } as const
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Refusal(`Building ${what} failed:\n${output.slice(-6000)}`))
    })
  })
}

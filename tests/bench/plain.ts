/** The yardstick: a plain `node` process that requires @tensorflow/tfjs and runs the same solution. No isolation. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transform } from 'esbuild'

/** Runs to its end and answers with the wall time, ms. */
export type RunPlain = () => Promise<number>

/** `calls`: JavaScript that uses the solution's exports and `tf`; what it prints is thrown away. */
export async function preparePlain(
  source: string,
  calls: string,
): Promise<{ run: RunPlain; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'argmax-plain-'))
  const tfjs = createRequire(import.meta.url).resolve('@tensorflow/tfjs')
  const { code } = await transform(`${source}\n${calls}`, { loader: 'ts', format: 'cjs' })
  const file = join(folder, 'solution.cjs')
  await writeFile(file, code.replaceAll('"@tensorflow/tfjs"', JSON.stringify(tfjs)))
  const env = { PATH: process.env.PATH, NODE_ENV: 'production' } as NodeJS.ProcessEnv
  const run = async () => {
    const startedMs = performance.now()
    const child = spawn(process.execPath, [file], { env, stdio: 'ignore' })
    const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject))
    if (code !== 0) throw new Error(`The plain process ended with ${code}`)
    return performance.now() - startedMs
  }
  return { run, close: () => rm(folder, { recursive: true, force: true }) }
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import chromiumBinary from '@sparticuz/chromium'
import { root } from '#lib/launch/data-dir.ts'

/**
 * The package unpacks into TMPDIR and runs what lies there already: in a shared /tmp that is another user's file, which
 * can't be executed, or worse, can. Called once before the files begin: two at once would run what is half unpacked.
 */
export async function unpackBrowser(): Promise<string> {
  const folder = join(root, 'node_modules', '.cache', 'chromium')
  mkdirSync(folder, { recursive: true })
  const { TMPDIR } = process.env
  process.env.TMPDIR = folder
  try {
    return await chromiumBinary.executablePath()
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

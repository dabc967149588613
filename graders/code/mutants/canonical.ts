/** One text for programs that differ in writing only. */
import { transform } from 'esbuild'

/**
 * Types, spaces and names of quotes are gone and constants folded, so that a mutant which the compiler finds equal to
 * the reference, or to another mutant, is known without running it. Undefined: does not compile.
 */
export async function canonicalCode(source: string): Promise<string | undefined> {
  try {
    const { code } = await transform(source, {
      loader: 'ts',
      target: 'esnext',
      minifyWhitespace: true,
      minifySyntax: true,
      logLevel: 'silent',
    })
    return code
  } catch {
    return undefined
  }
}

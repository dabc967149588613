/** Brings a database up to date: migrations and the question bank always, the demo course when there is no course yet. */
import { migrate } from './migrate.ts'

export async function prepareDatabase(url: string, now: Date, say: (line: string) => void): Promise<void> {
  await migrate(url)
  const { seedDemo } = await import('./seed/seed.ts')
  if (await seedDemo(now, say)) return
  const { updateBank } = await import('./seed/update-bank.ts')
  try {
    await updateBank(now, say)
  } catch (error) {
    // Last week's questions are better than no server, and a machine that only serves pages may lack the sandbox.
    say(`The question bank was not brought up to date: ${(error as Error).message}`)
  }
}

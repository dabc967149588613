/** Brings a database up to date: migrations always, the demo course when there is no course yet. */
import { migrate } from './migrate.ts'

export async function prepareDatabase(url: string, now: Date, say: (line: string) => void): Promise<void> {
  await migrate(url)
  const { seedDemo } = await import('./seed/seed.ts')
  await seedDemo(now, say)
}

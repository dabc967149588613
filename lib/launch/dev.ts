/** `npm run dev`: like `npm start`, with Next.js' development server and without a production build. */
import { buildRuntime } from './build.ts'
import { loadSecrets } from './data-dir.ts'
import { openDatabase } from './database.ts'
import { entry } from './refusal.ts'
import { startService } from './service.ts'

await entry(async () => {
  await buildRuntime()
  const database = await openDatabase()
  process.env.DATABASE_URL = database.url
  const { prepareDatabase } = await import('#db/prepare.ts')
  await prepareDatabase(database.url, new Date(), console.log)
  const port = process.env.PORT ?? '3000'
  const env = {
    ...loadSecrets(),
    DATABASE_URL: database.url,
    NEXTAUTH_URL: `http://localhost:${port}`,
    ARGMAX_ENV: process.env.ARGMAX_ENV || 'development',
  }
  const web = startService('web', ['node_modules/next/dist/bin/next', 'dev', '-p', port], env)
  const worker = startService('worker', ['graders/worker.ts'], env)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, async () => {
      await web.stop(5_000)
      await worker.stop(60_000)
      await database.stop()
      process.exit(0)
    })
  await Promise.race([web.exited, worker.exited])
})

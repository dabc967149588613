/** `npm run web`: the web server alone, against DATABASE_URL. Run as many as you like behind a proxy. */
import { buildWeb } from './build.ts'
import { loadSecrets } from './data-dir.ts'
import { requireAnswer } from './database.ts'
import { entry, Refusal } from './refusal.ts'
import { startService } from './service.ts'

await entry(async () => {
  const url = process.env.DATABASE_URL
  if (!url)
    throw new Refusal(
      'Set DATABASE_URL for the web server; `npm start` runs everything with an embedded one.',
    )
  await requireAnswer(url)
  await buildWeb(console.log)
  const { prepareDatabase } = await import('#db/prepare.ts')
  await prepareDatabase(url, new Date(), console.log)
  const port = process.env.PORT ?? '3000'
  const host = process.env.HOST ?? '127.0.0.1'
  const web = startService('web', ['node_modules/next/dist/bin/next', 'start', '-p', port, '-H', host], {
    ...loadSecrets(),
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? `http://localhost:${port}`,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => web.stop(10_000))
  process.exitCode = (await web.exited) ?? 0
})
process.exit(process.exitCode ?? 0)

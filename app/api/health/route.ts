import { pingDb } from '#db/client.ts'

export const dynamic = 'force-dynamic'

/** 200 once the server can reach its database; for start scripts and load balancers. */
export async function GET() {
  try {
    await pingDb()
    return Response.json({ ok: true })
  } catch {
    return Response.json({ ok: false }, { status: 503 })
  }
}

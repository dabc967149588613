import { versionSamples } from '#lib/attempts/version-samples.ts'
import { currentUser } from '#lib/auth/session.ts'

/** Versions never change, but who may see them does: only the asker's own browser keeps the answer. */
const headers = { 'Cache-Control': 'private, max-age=3600' }

export async function GET(_request: Request, { params }: RouteContext<'/api/versions/[versionId]/samples'>) {
  const actor = await currentUser()
  const found = actor && (await versionSamples(actor, (await params).versionId))
  return found ? Response.json(found, { headers }) : new Response(null, { status: 404 })
}

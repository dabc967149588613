import { currentUser } from '#lib/auth/session.ts'
import { getLocale } from '#lib/i18n/server.ts'
import { regradeCsv } from '#lib/regrades/view/regrade-csv.ts'
import { regradeView } from '#lib/regrades/view/regrade-view.ts'

export async function GET(_request: Request, { params }: { params: Promise<{ regradeId: string }> }) {
  const actor = await currentUser()
  const { regradeId } = await params
  const regrade = actor && (await regradeView(actor, regradeId))
  if (!regrade) return new Response('Not found', { status: 404 })
  return new Response(regradeCsv(regrade, await getLocale()), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="regrade-${regradeId}.csv"`,
      'cache-control': 'no-store',
    },
  })
}

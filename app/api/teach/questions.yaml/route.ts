import { currentUser } from '#lib/auth/session.ts'
import { parseBankQuery } from '#lib/bank/query.ts'
import { findInBank } from '#lib/questions/bank/list.ts'
import { exportQuestions } from '#lib/questions/export.ts'
import { questionForStaff } from '#lib/questions/look.ts'

/** The questions that the list finds by the same address, or the one of `?id=`. */
export async function GET(request: Request) {
  const actor = await currentUser()
  if (!actor?.enrolments.some(({ role }) => role === 'instructor'))
    return new Response('Not found', { status: 404 })
  const search = Object.fromEntries(new URL(request.url).searchParams)
  const one = search.id === undefined ? undefined : await questionForStaff(actor, search.id)
  if (search.id !== undefined && !one?.author) return new Response('Not found', { status: 404 })
  const found = one ? [one] : await findInBank(actor, parseBankQuery(search))
  return new Response(await exportQuestions(found), {
    headers: {
      'content-type': 'application/yaml; charset=utf-8',
      'content-disposition': `attachment; filename="${one ? one.slug : 'questions'}.yaml"`,
      'cache-control': 'no-store',
    },
  })
}

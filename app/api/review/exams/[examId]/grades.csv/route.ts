import { currentUser } from '#lib/auth/session.ts'
import { getLocale } from '#lib/i18n/server.ts'
import { gradeBook, gradeBookCsv } from '#lib/review/grade-book.ts'

export async function GET(_request: Request, { params }: { params: Promise<{ examId: string }> }) {
  const actor = await currentUser()
  const { examId } = await params
  const book = actor && (await gradeBook(actor, examId))
  if (!book) return new Response('Not found', { status: 404 })
  return new Response(gradeBookCsv(book, await getLocale()), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="grades-${book.slug}.csv"`,
      'cache-control': 'no-store',
    },
  })
}

/** What of a regrade is shown, kept in the address so that it can be linked to and works without scripts. */

export type Search = { by: 'students' | 'questions'; show: 'changed' | 'all'; page: number }

type Given = Record<string, string | string[] | undefined>

export function parseSearch({ by, show, page }: Given): Search {
  const wanted = Number(page)
  return {
    by: by === 'questions' ? 'questions' : 'students',
    show: show === 'all' ? 'all' : 'changed',
    page: Number.isInteger(wanted) && wanted > 0 ? wanted : 1,
  }
}

export function searchOf({ by, show, page }: Search): string {
  const search = new URLSearchParams({ by, show })
  if (page > 1) search.set('page', String(page))
  return `?${search}`
}

export const rowsPerPage = 100

/** A page beyond the last shows the last. */
export function pageOf<Row>(rows: Row[], wanted: number): { rows: Row[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage))
  const page = Math.min(wanted, pages)
  return { rows: rows.slice((page - 1) * rowsPerPage, page * rowsPerPage), page, pages }
}

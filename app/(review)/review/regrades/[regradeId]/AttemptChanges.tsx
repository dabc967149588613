import {
  Stack,
  Table,
  TableScrollContainer,
  TableTbody,
  TableTd,
  TableTh,
  TableThead,
  TableTr,
  Text,
} from '@mantine/core'
import { EmptyState } from '#app/_ui/EmptyState.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { getFormat, getLocale, getT } from '#lib/i18n/server.ts'
import { byDifference, differs } from '#lib/regrades/view/changes.ts'
import type { RegradeView } from '#lib/regrades/view/regrade-view.ts'
import { Change } from './Change.tsx'
import { Pages } from './Pages.tsx'
import { pageOf, type Search, searchOf } from './search.ts'

type Props = { path: string; search: Search; attempts: RegradeView['attempts']; graded: boolean }

/** Old → new total of every attempt, the largest difference first. */
export async function AttemptChanges({ path, search, attempts, graded }: Props) {
  const [t, format, locale] = await Promise.all([getT('review'), getFormat(), getLocale()])
  const points = (value: number) => format.number(value, { maximumFractionDigits: 2 })
  const wanted = search.show === 'all' ? attempts : attempts.filter((row) => differs(row) || row.hidden > 0)
  const { rows, page, pages } = pageOf(wanted.toSorted(byDifference), search.page)
  if (rows.length === 0)
    return (
      <EmptyState
        title={t(
          attempts.length === 0 ? 'regrade.noRows' : graded ? 'regrade.noChange' : 'regrade.noChangeYet',
        )}
      />
    )
  return (
    <Stack>
      <TableScrollContainer
        minWidth={320}
        type="native"
        tabIndex={0}
        role="region"
        aria-label={t('regrade.students')}
      >
        <Table verticalSpacing="sm" highlightOnHover>
          <TableThead>
            <TableTr>
              <TableTh>{t('regrade.student')}</TableTh>
              <TableTh>{t('regrade.beforeAfter')}</TableTh>
              <TableTh>{t('regrade.difference')}</TableTh>
            </TableTr>
          </TableThead>
          <TableTbody>
            {rows.map((row) => (
              <TableTr key={row.attemptId}>
                <TableTd>
                  <TextLink href={`/review/attempts/${row.attemptId}`}>{row.student}</TextLink>
                  <Text size="xs" c="dimmed">
                    {row.exam[locale]} · {t('regrade.attempt', { number: row.attemptNumber })}
                  </Text>
                </TableTd>
                <TableTd style={{ whiteSpace: 'nowrap' }}>
                  {points(row.before)} → <b>{points(row.after)}</b> / {points(row.points)}
                </TableTd>
                <TableTd>
                  <Change before={row.before} after={row.after} />
                  {row.hidden > 0 && (
                    <Text size="xs">{t('regrade.adjustedWarning', { count: row.hidden })}</Text>
                  )}
                </TableTd>
              </TableTr>
            ))}
          </TableTbody>
        </Table>
      </TableScrollContainer>
      <Pages page={page} pages={pages} hrefOf={(to) => path + searchOf({ ...search, page: to })} />
    </Stack>
  )
}

import {
  Badge,
  Group,
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
import { wordKey } from '#app/_ui/word-key.ts'
import { getFormat, getLocale, getT } from '#lib/i18n/server.ts'
import { byDifference, differs } from '#lib/regrades/view/changes.ts'
import type { RegradeView } from '#lib/regrades/view/regrade-view.ts'
import { Change } from './Change.tsx'
import { Pages } from './Pages.tsx'
import { pageOf, type Search, searchOf } from './search.ts'

type Row = RegradeView['questions'][number]
type Props = { path: string; search: Search; questions: Row[]; graded: boolean }

const isOpenEnded = ({ items }: Row) => items.some(({ unfit, failedWhy }) => unfit ?? failedWhy)

/** Old → new points of every question, with the checks behind them. What could not be graded counts as news, too. */
export async function QuestionChanges({ path, search, questions, graded }: Props) {
  const [t, format, locale] = await Promise.all([getT('review'), getFormat(), getLocale()])
  const points = (value: number) => format.number(value, { maximumFractionDigits: 2 })
  const wanted =
    search.show === 'all' ? questions : questions.filter((row) => differs(row) || isOpenEnded(row))
  const { rows, page, pages } = pageOf(wanted.toSorted(byDifference), search.page)
  if (rows.length === 0)
    return (
      <EmptyState
        title={t(
          questions.length === 0 ? 'regrade.noRows' : graded ? 'regrade.noChange' : 'regrade.noChangeYet',
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
        aria-label={t('regrade.questions')}
      >
        <Table verticalSpacing="sm" highlightOnHover>
          <TableThead>
            <TableTr>
              <TableTh>{t('regrade.student')}</TableTh>
              <TableTh>{t('regrade.beforeAfter')}</TableTh>
              <TableTh>{t('regrade.checks')}</TableTh>
            </TableTr>
          </TableThead>
          <TableTbody>
            {rows.map((row) => (
              <TableTr key={row.attemptQuestionId}>
                <TableTd>
                  <TextLink href={`/review/attempts/${row.attemptId}#question-${row.position}`}>
                    {row.student}
                  </TextLink>
                  <Text size="xs" c="dimmed">
                    {row.exam[locale]} · {t('regrade.question', { position: row.position })} · {row.slug}
                  </Text>
                </TableTd>
                <TableTd style={{ whiteSpace: 'nowrap' }}>
                  {points(row.before)} → <b>{points(row.after)}</b> / {points(row.points)}
                  <div>
                    <Change before={row.before} after={row.after} />
                  </div>
                  {row.adjusted !== null && (
                    <div>
                      <Badge variant="light" color="grape">
                        {t('regrade.stands', { points: points(row.adjusted) })}
                      </Badge>
                    </div>
                  )}
                </TableTd>
                <TableTd maw="20rem">
                  {row.items.map((item) => (
                    <Group key={item.itemId} gap={6} mih="1.75rem">
                      <TextLink
                        href={`${path}/items/${item.itemId}`}
                        size="sm"
                        py={4}
                        aria-label={
                          item.number === null
                            ? t('regrade.answerOf')
                            : t('regrade.checksOf', { number: item.number })
                        }
                      >
                        {item.number === null
                          ? t('regrade.answer')
                          : t('regrade.submissionShort', { number: item.number })}
                      </TextLink>
                      <Text size="xs" style={{ overflowWrap: 'anywhere' }} lineClamp={3}>
                        {item.unfit
                          ? wordKey(`regrade.unfitReasons.${item.unfit}`, [t])
                          : item.failedWhy
                            ? t('regrade.couldNot', { why: item.failedWhy })
                            : item.score === null
                              ? t('regrade.notYet')
                              : null}
                      </Text>
                    </Group>
                  ))}
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

import { useLocale, useTranslations } from 'use-intl'
import { levels } from '#graders/contract/common.ts'
import type { LocalText } from '#graders/contract/text.ts'
import { topics, units } from '#graders/topics.ts'
import { type BankQuery, type Facet, statuses, traits } from '#lib/bank/query.ts'
import type { Counts } from '#lib/questions/bank/select.ts'
import { kindNames } from '../../kind-names.ts'

type Option = { value: string; label: string; disabled: boolean }
export type Filter = { facet: Facet; label: string; data: (Option | { group: string; items: Option[] })[] }

/** Each filter with its values, and how many questions each would show; those that would show none can't be chosen. */
export function useFilterOptions(
  query: BankQuery,
  counts: Counts,
  exams: { id: string; title: LocalText }[],
): Filter[] {
  const t = useTranslations('bank')
  const teach = useTranslations('teach')
  const kinds = useTranslations('kinds')
  const locale = useLocale() as 'en' | 'ko'

  const option = (facet: Facet, value: string, label: string): Option => {
    const count = counts[facet][value] ?? 0
    return {
      value,
      label: t('option', { label, count }),
      disabled: count === 0 && query[facet] !== value,
    }
  }
  // A course has 151 topics: those without a question would hide the others.
  const inUnit = (unit: number) =>
    topics
      .filter((topic) => topic.unit === unit)
      .map(({ id, title }) => option('topic', id, title[locale]))
      .filter(({ disabled }) => !disabled)

  return [
    {
      facet: 'kind',
      label: t('kind'),
      data: kindNames.map((kind) => option('kind', kind, kinds(`names.${kind}`))),
    },
    {
      facet: 'unit',
      label: t('unit'),
      data: units.map(({ number, title }) => option('unit', String(number), `${number}. ${title[locale]}`)),
    },
    {
      facet: 'topic',
      label: t('topic'),
      data: units
        .map(({ number, title }) => ({ group: `${number}. ${title[locale]}`, items: inUnit(number) }))
        .filter(({ items }) => items.length > 0),
    },
    {
      facet: 'difficulty',
      label: t('difficulty'),
      data: ([1, 2, 3, 4, 5] as const).map((value) =>
        option('difficulty', String(value), teach(`difficulty.${value}`)),
      ),
    },
    {
      facet: 'level',
      label: t('level'),
      data: levels.map((level) => option('level', level, teach(`level.${level}`))),
    },
    {
      facet: 'status',
      label: t('status'),
      data: statuses.map((status) => option('status', status, t(`statuses.${status}`))),
    },
    {
      facet: 'trait',
      label: t('trait'),
      data: traits.map((trait) => option('trait', trait, t(`traits.${trait}`))),
    },
    {
      facet: 'used',
      label: t('used'),
      data: [
        option('used', 'never', t('never')),
        ...exams.map(({ id, title }) => option('used', id, title[locale])),
      ],
    },
  ]
}

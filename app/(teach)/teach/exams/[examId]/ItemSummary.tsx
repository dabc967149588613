'use client'

import { Group, Text } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl'
import type { ExamItem } from '#db/schema/exams.ts'
import { topicTitle, unitOf, units } from '#graders/topics.ts'
import { matchesDraw } from '#lib/exams/draw.ts'
import type { QuestionRow } from '#lib/questions/author-view.ts'

type Props = { item: ExamItem; bank: QuestionRow[]; number: number }

/** An item of the blueprint in one line: how many, from where, for how many points. */
export function ItemSummary({ item, bank, number }: Props) {
  const t = useTranslations('teach')
  const kinds = useTranslations('kinds')
  const locale = useLocale()
  if (item.type === 'fixed') {
    const question = bank.find(({ id }) => id === item.questionId)
    return (
      <Text>{`${number}. ${question?.slug ?? t('problems.question-not-published')} · ${t('exams.each', { points: item.points })}`}</Text>
    )
  }
  const found = bank.filter((row) => matchesDraw(item, { ...row, units: row.topics.map(unitOf) })).length
  const from = [
    ...item.units.map((unit) => units.find((known) => known.number === unit)?.title[locale] ?? String(unit)),
    ...item.topics.map((topic) => topicTitle(topic, locale)),
    // All theory kinds together say no more than "theory".
    ...(item.kinds.length > 3 ? [] : item.kinds.map((kind) => kinds(`names.${kind}` as 'names.code'))),
    item.difficulties.length > 0 && `${t('fields.difficulty')} ${item.difficulties.join(', ')}`,
  ].filter(Boolean)
  return (
    <Group gap="xs">
      <Text>{`${number}. ${t('exams.draws', { count: item.count })} · ${from.join(' · ') || t('filter.any')}`}</Text>
      <Text size="sm" c={found < item.count ? 'red' : 'dimmed'}>
        {t('exams.of', { found })} · {t('exams.each', { points: item.points })}
      </Text>
    </Group>
  )
}

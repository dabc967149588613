'use client'

import { Button, MultiSelect, NumberInput, Select, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'use-intl'
import type { ExamItem } from '#db/schema/exams.ts'
import { topics, unitOf, units } from '#graders/topics.ts'
import { matchesDraw } from '#lib/exams/draw.ts'
import type { QuestionRow } from '#lib/questions/author-view.ts'
import { kindNames } from '../../kind-names.ts'

type Props = {
  item: ExamItem
  bank: QuestionRow[]
  onChange: (item: ExamItem) => void
  onRemove?: () => void
}
type Draw = Extract<ExamItem, { type: 'draw' }>

/** One line of the blueprint: a question for everyone, or a draw with the number of questions it can choose from. */
export function ItemFields({ item, bank, onChange, onRemove }: Props) {
  const t = useTranslations('teach')
  const points = (
    <NumberInput
      label={t('exams.pointsEach')}
      value={item.points}
      onChange={(value) => onChange({ ...item, points: Number(value) || 0 })}
      min={0.5}
      max={1000}
      step={0.5}
    />
  )
  return (
    <Stack gap="xs">
      {item.type === 'fixed' ? (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <FixedQuestion item={item} bank={bank} onChange={onChange} />
          {points}
        </SimpleGrid>
      ) : (
        <DrawFields item={item} bank={bank} onChange={onChange} points={points} />
      )}
      {onRemove && (
        <Button
          variant="subtle"
          color="red"
          size="xs"
          w="fit-content"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={onRemove}
        >
          {t('exams.removeItem')}
        </Button>
      )}
    </Stack>
  )
}

function FixedQuestion({
  item,
  bank,
  onChange,
}: {
  item: Extract<ExamItem, { type: 'fixed' }>
  bank: QuestionRow[]
  onChange: (item: ExamItem) => void
}) {
  const t = useTranslations('teach')
  return (
    <Select
      label={t('fields.question')}
      data={bank.map(({ id, slug }) => ({ value: id, label: slug }))}
      value={item.questionId}
      onChange={(questionId) => questionId && onChange({ ...item, questionId })}
      error={bank.some(({ id }) => id === item.questionId) ? undefined : t('problems.question-not-published')}
      searchable
      allowDeselect={false}
    />
  )
}

function DrawFields({
  item,
  bank,
  onChange,
  points,
}: {
  item: Draw
  bank: QuestionRow[]
  onChange: (item: ExamItem) => void
  points: React.ReactNode
}) {
  const t = useTranslations('teach')
  const kinds = useTranslations('kinds')
  const locale = useLocale() as 'en' | 'ko'
  const found = bank.filter((row) => matchesDraw(item, { ...row, units: row.topics.map(unitOf) })).length
  const possibleTopics = topics.filter(({ unit }) => item.units.length === 0 || item.units.includes(unit))
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
        <NumberInput
          label={t('exams.count')}
          value={item.count}
          onChange={(value) => onChange({ ...item, count: Number(value) || 1 })}
          min={1}
          max={100}
          allowDecimal={false}
        />
        {points}
        <MultiSelect
          label={t('fields.kind')}
          placeholder={item.kinds.length === 0 ? t('filter.any') : undefined}
          data={kindNames.map((value) => ({ value, label: kinds(`names.${value}`) }))}
          value={item.kinds}
          onChange={(value) => onChange({ ...item, kinds: value })}
        />
        <MultiSelect
          label={t('fields.unit')}
          placeholder={item.units.length === 0 ? t('filter.any') : undefined}
          data={units.map(({ number, title }) => ({
            value: String(number),
            label: `${number}. ${title[locale]}`,
          }))}
          value={item.units.map(String)}
          onChange={(value) => onChange({ ...item, units: value.map(Number) })}
          searchable
        />
        <MultiSelect
          label={t('fields.topics')}
          placeholder={item.topics.length === 0 ? t('filter.any') : undefined}
          data={possibleTopics.map(({ id, title }) => ({ value: id, label: title[locale] }))}
          value={item.topics}
          onChange={(value) => onChange({ ...item, topics: value })}
          searchable
        />
        <MultiSelect
          label={t('fields.difficulty')}
          placeholder={item.difficulties.length === 0 ? t('filter.any') : undefined}
          data={['1', '2', '3', '4', '5']}
          value={item.difficulties.map(String)}
          onChange={(value) => onChange({ ...item, difficulties: value.map(Number) })}
        />
      </SimpleGrid>
      <Text size="sm" c={found < item.count ? 'red' : 'dimmed'} aria-live="polite">
        {t('exams.choosesFrom', { found, count: item.count })}
      </Text>
    </>
  )
}

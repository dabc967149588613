'use client'

import { Text as Dimmed, Group, MultiSelect, Select, Stack, TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl'
import { FigureField } from '#app/_ui/kinds/authoring/FigureField.tsx'
import { TextPair } from '#app/_ui/kinds/authoring/TextPair.tsx'
import { useProblems } from '#app/_ui/kinds/authoring/use-problems.ts'
import { levels } from '#graders/contract/common.ts'
import type { Figure } from '#graders/figures/figure.ts'
import type { Problem } from '#graders/theory/kinds/kind.ts'
import { topics, units } from '#graders/topics.ts'
import type { Content } from '../use-draft.ts'

type Props = { content: Content; change: (content: Content) => void; problems: Problem[] }
type Text = { en: string; ko: string }

/** What every question has, whatever its kind: topics, difficulty, level, source. */
export function CommonFields({ content, change, problems }: Props) {
  const t = useTranslations('teach')
  const problemAt = useProblems(problems)
  const locale = useLocale() as 'en' | 'ko'
  const set = (field: string) => (value: unknown) => change({ ...content, [field]: value })
  return (
    <Stack>
      <MultiSelect
        label={t('fields.topics')}
        data={units.map(({ number, title }) => ({
          group: `${number}. ${title[locale]}`,
          items: topics
            .filter(({ unit }) => unit === number)
            .map(({ id, title }) => ({ value: id, label: title[locale] })),
        }))}
        value={(content.topics as string[] | undefined) ?? []}
        onChange={set('topics')}
        error={problemAt('topics', ...topics.map((_, i) => `topics.${i}`))}
        searchable
        maxValues={6}
      />
      <Group grow align="flex-start">
        <Select
          label={t('fields.difficulty')}
          data={([1, 2, 3, 4, 5] as const).map((value) => ({
            value: String(value),
            label: t(`difficulty.${value}`),
          }))}
          value={String(content.difficulty ?? 2)}
          onChange={(value) => set('difficulty')(Number(value))}
          allowDeselect={false}
          error={problemAt('difficulty')}
        />
        <Select
          label={t('fields.level')}
          data={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
          value={(content.level as string | undefined) ?? 'understand'}
          onChange={set('level')}
          allowDeselect={false}
          error={problemAt('level')}
        />
      </Group>
      {/* A coding task's `reference` is its reference solution, which has a tab of its own. */}
      {content.kind !== 'code' && (
        <TextInput
          label={t('fields.reference')}
          description={t('fields.referenceHelp')}
          value={(content.reference as string | undefined) ?? ''}
          onChange={(event) => set('reference')(event.currentTarget.value || undefined)}
          maxLength={300}
          error={problemAt('reference')}
        />
      )}
    </Stack>
  )
}

export function StemField({ content, change, problems }: Props) {
  const t = useTranslations('teach')
  const problemAt = useProblems(problems)
  return (
    <div>
      <TextPair
        label={t(content.kind === 'code' ? 'fields.statement' : 'fields.stem')}
        path="stem"
        value={content.stem as Text}
        onChange={(stem) => change({ ...content, stem })}
        problemAt={problemAt}
        rows={content.kind === 'code' ? 10 : 4}
      />
      <Dimmed size="xs" c="dimmed" mt={4}>
        {t('fields.markdown')}
      </Dimmed>
    </div>
  )
}

/** Between the stem and the answer. */
export function QuestionFigureField({ content, change, problems }: Props) {
  return (
    <FigureField
      path="figure"
      value={content.figure as Figure | undefined}
      onChange={(figure) => change({ ...content, figure })}
      problemAt={useProblems(problems)}
    />
  )
}

export function ExplanationField({ content, change, problems }: Props) {
  const t = useTranslations('teach')
  const problemAt = useProblems(problems)
  return (
    <TextPair
      label={t('fields.explanation')}
      path="explanation"
      value={content.explanation as Text}
      onChange={(explanation) => change({ ...content, explanation })}
      problemAt={problemAt}
    />
  )
}

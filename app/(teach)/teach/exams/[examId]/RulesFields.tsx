'use client'

import { MultiSelect, NumberInput, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { TextPair } from '#app/_ui/kinds/authoring/TextPair.tsx'
import type { ProblemAt } from '#app/_ui/kinds/authoring/use-problems.ts'
import type { LocalText } from '#graders/contract/text.ts'
import type { ExamInput } from '#lib/exams/author.ts'

type Props = {
  exam: ExamInput
  onChange: (exam: ExamInput) => void
  others: { id: string; title: LocalText }[]
  problemAt: ProblemAt
}

const releaseRules = ['on-hand-in', 'after-window', 'manual'] as const

/** When it is open, how long it takes, how often, and when students see their results. */
export function RulesFields({ exam, onChange, others, problemAt }: Props) {
  const t = useTranslations('teach')
  const locale = useLocale() as 'en' | 'ko'
  const set = <K extends keyof ExamInput>(field: K, value: ExamInput[K]) =>
    onChange({ ...exam, [field]: value })
  return (
    <Stack maw={880}>
      <TextPair
        label={t('fields.title')}
        path="title"
        value={exam.title}
        onChange={(title) => set('title', title)}
        problemAt={problemAt}
        rows={1}
      />
      <TextPair
        label={t('exams.instructions')}
        path="definition.instructions"
        value={exam.definition.instructions}
        onChange={(text) => {
          const instructions = text.en || text.ko ? text : undefined
          set('definition', { ...exam.definition, instructions })
        }}
        problemAt={problemAt}
        rows={3}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput
          label={t('exams.durationMinutes')}
          value={exam.durationMinutes}
          onChange={(value) => set('durationMinutes', Number(value) || 0)}
          error={problemAt('durationMinutes')}
          min={1}
          max={1440}
          allowDecimal={false}
        />
        <NumberInput
          label={t('exams.maxAttempts')}
          value={exam.maxAttempts}
          onChange={(value) => set('maxAttempts', Number(value) || 0)}
          error={problemAt('maxAttempts')}
          min={1}
          max={100}
          allowDecimal={false}
        />
        <Instant
          label={t('exams.opensAt')}
          value={exam.opensAt}
          onChange={(value) => set('opensAt', value)}
          error={problemAt('opensAt')}
        />
        <Instant
          label={t('exams.closesAt')}
          value={exam.closesAt}
          onChange={(value) => set('closesAt', value)}
          error={problemAt('closesAt')}
        />
      </SimpleGrid>
      <Radio.Group
        label={t('exams.release')}
        value={exam.release}
        onChange={(value) => set('release', value as ExamInput['release'])}
      >
        <Stack gap="xs" mt="xs">
          {releaseRules.map((rule) => (
            <Radio
              key={rule}
              value={rule}
              label={t(`release.${rule}`)}
              description={t(`release.${rule}-help`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <MultiSelect
        label={t('exams.avoid')}
        description={t('exams.avoidHelp')}
        data={others.map(({ id, title }) => ({ value: id, label: title[locale] }))}
        value={exam.definition.avoid}
        onChange={(avoid) => set('definition', { ...exam.definition, avoid })}
      />
    </Stack>
  )
}

type InstantProps = {
  label: string
  value: Date | null
  onChange: (value: Date | null) => void
  error?: string
}

/** A moment in the author's own zone, which is named; empty means no bound. */
function Instant({ label, value, onChange, error }: InstantProps) {
  const t = useTranslations('teach')
  // The zone is the browser's: the server renders the field empty and the browser fills it.
  const [zone, setZone] = useState<string>()
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), [])
  return (
    <TextInput
      type="datetime-local"
      label={label}
      error={error}
      description={zone ? t('exams.zone', { zone }) : t('exams.emptyMeansNone')}
      value={zone && value ? localInput(value) : ''}
      onChange={(event) => onChange(event.currentTarget.value ? new Date(event.currentTarget.value) : null)}
    />
  )
}

/** `2026-11-22T09:30` in the browser's zone, as datetime-local inputs want it. */
function localInput(value: Date): string {
  const shifted = new Date(value.getTime() - value.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}

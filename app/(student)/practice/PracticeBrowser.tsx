'use client'

import { Alert, Group, SegmentedControl, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { type BrowsedUnit, matchUnits, type Shown } from './match-units.ts'
import classes from './PracticeBrowser.module.css'
import { PracticeChoice } from './PracticeChoice.tsx'
import { useStartPractice } from './use-start-practice.ts'

/** All units with their topics and coding tasks; each is a button that starts a question. */
export function PracticeBrowser({ units }: { units: BrowsedUnit[] }) {
  const t = useTranslations('practice')
  const study = useTranslations('study')
  const errors = useTranslations('errors')
  const [text, setText] = useState('')
  const [unit, setUnit] = useState<string | null>(null)
  const [shown, setShown] = useState<Shown>('all')
  const { start, starting, refusal } = useStartPractice()
  const search = useDeferredValue(text)
  const matching = matchUnits(units, { text: search, unit: unit === null ? null : Number(unit), shown })
  const total = (list: 'topics' | 'tasks') => matching.reduce((sum, each) => sum + each[list].length, 0)

  return (
    <Stack gap="lg">
      <search>
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('search')}
            placeholder={t('searchPlaceholder')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            flex="1 1 14rem"
          />
          <Select
            label={t('unit')}
            placeholder={t('allUnits')}
            value={unit}
            onChange={setUnit}
            data={units.map(({ number, title }) => ({
              value: String(number),
              label: t('unitTitle', { number, title }),
            }))}
            clearable
            clearButtonProps={{ 'aria-label': t('allUnits') }}
            flex="1 1 14rem"
          />
          <SegmentedControl
            aria-label={t('show')}
            value={shown}
            onChange={(value) => setShown(value as Shown)}
            data={(['all', 'topics', 'tasks'] as const).map((value) => ({
              value,
              label: t(`kinds.${value}`),
            }))}
          />
        </Group>
      </search>
      <Text size="sm" c="dimmed" role="status">
        {matching.length > 0 ? t('shown', { topics: total('topics'), tasks: total('tasks') }) : t('noMatch')}
      </Text>
      {refusal && (
        <Alert color="red" role="alert">
          {errors(refusal)}
        </Alert>
      )}
      {matching.map(({ number, slug, title, topics, tasks }) => (
        <section key={number} aria-labelledby={`unit-${number}`}>
          <Group justify="space-between" gap="xs" mb="xs">
            <Title order={2} id={`unit-${number}`}>
              {t('unitTitle', { number, title })}
            </Title>
            <TextLink
              href={`/practice/units/${slug}`}
              size="sm"
              aria-label={study('unit.openLabel', { number, title })}
            >
              {study('unit.open')}
            </TextLink>
          </Group>
          {topics.length > 0 && (
            <ul className={classes.choices} aria-label={t('topics')}>
              {topics.map(({ id, title, questionCount, mastery }) => (
                <PracticeChoice
                  key={id}
                  title={title}
                  note={t('count', { count: questionCount })}
                  mastery={mastery}
                  loading={starting !== undefined && 'topic' in starting && starting.topic === id}
                  disabled={starting !== undefined}
                  onPick={() => start({ topic: id })}
                />
              ))}
            </ul>
          )}
          {tasks.length > 0 && (
            <>
              <Title order={3} size="h4" mt="md" mb="xs">
                {t('tasks')}
              </Title>
              <ul className={classes.choices}>
                {tasks.map(({ questionId, title, difficulty }) => (
                  <PracticeChoice
                    key={questionId}
                    title={title}
                    note={t('difficulty', { difficulty })}
                    code
                    loading={
                      starting !== undefined && 'questionId' in starting && starting.questionId === questionId
                    }
                    disabled={starting !== undefined}
                    onPick={() => start({ questionId })}
                  />
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
    </Stack>
  )
}

'use client'

import { MultiSelect, NumberInput, SimpleGrid, Stack, Tabs, TagsInput, Text, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { TextPair } from '#app/_ui/kinds/authoring/TextPair.tsx'
import { useProblems } from '#app/_ui/kinds/authoring/use-problems.ts'
import { forbiddableOps } from '#graders/contract/forbiddable.ts'
import { defaultLimits } from '#graders/contract/limits.ts'
import type { Problem } from '#graders/theory/kinds/kind.ts'
import { ChecksEditor, type DraftCheck } from '../checks/ChecksEditor.tsx'
import type { Content } from '../use-draft.ts'
import { StemField } from './CommonFields.tsx'
import { type Solution, SolutionsEditor } from './SolutionsEditor.tsx'
import { SourceField } from './SourceField.tsx'

type Props = { content: Content; change: (content: Content) => void; problems: Problem[] }

const tabs = [
  'statement',
  'starter',
  'reference',
  'cases',
  'checks',
  'wrong',
  'otherCorrect',
  'limits',
] as const
const MiB = 2 ** 20

/** A coding task's own fields, one tab for each thing that is written. */
export function CodeFields({ content, change, problems }: Props) {
  const t = useTranslations('teach')
  const problemAt = useProblems(problems)
  const set = (field: string) => (value: unknown) => change({ ...content, [field]: value })
  const limits = { ...defaultLimits, ...(content.limits as Partial<typeof defaultLimits> | undefined) }
  const source = (field: 'starter' | 'reference' | 'cases') => (
    <SourceField
      label={t(`code.${field}`)}
      description={t(`code.${field}Help`)}
      value={String(content[field] ?? '')}
      onChange={set(field)}
      error={problemAt(field)}
    />
  )
  const solutions = (field: 'wrong' | 'otherCorrect') => (
    <SolutionsEditor
      field={field}
      solutions={(content[field] as Solution[] | undefined) ?? []}
      starter={String((field === 'wrong' ? content.reference : content.starter) ?? '')}
      onChange={set(field)}
      problems={problems}
    />
  )
  return (
    <Tabs defaultValue="statement" keepMounted={false}>
      <Tabs.List mb="md">
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`code.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="statement">
        <Stack>
          <TextPair
            label={t('fields.title')}
            path="title"
            value={content.title as { en: string; ko: string }}
            onChange={set('title')}
            problemAt={problemAt}
            rows={1}
          />
          <StemField content={content} change={change} problems={problems} />
          <TagsInput
            label={t('code.entry')}
            description={t('code.entryHelp')}
            value={(content.entry as string[] | undefined) ?? []}
            onChange={set('entry')}
            maxTags={8}
            error={problemAt('entry', 'entry.0', 'entry.1', 'entry.2')}
          />
          <TextInput
            label={t('code.signature')}
            value={String(content.signature ?? '')}
            onChange={(event) => set('signature')(event.currentTarget.value)}
            ff="monospace"
            error={problemAt('signature')}
          />
          <MultiSelect
            label={t('code.forbiddenOps')}
            description={t('code.forbiddenOpsHelp')}
            data={[...forbiddableOps]}
            value={(content.forbiddenOps as string[] | undefined) ?? []}
            onChange={set('forbiddenOps')}
            searchable
            clearable
            error={problemAt('forbiddenOps', 'forbiddenOps.0', 'forbiddenOps.1', 'forbiddenOps.2')}
          />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="starter">{source('starter')}</Tabs.Panel>
      <Tabs.Panel value="reference">{source('reference')}</Tabs.Panel>
      <Tabs.Panel value="cases">{source('cases')}</Tabs.Panel>
      <Tabs.Panel value="checks">
        <ChecksEditor
          checks={(content.checks as DraftCheck[] | undefined) ?? []}
          onChange={set('checks')}
          problems={problems}
        />
      </Tabs.Panel>
      <Tabs.Panel value="wrong">{solutions('wrong')}</Tabs.Panel>
      <Tabs.Panel value="otherCorrect">{solutions('otherCorrect')}</Tabs.Panel>
      <Tabs.Panel value="limits">
        <Stack>
          <Text size="sm">{t('code.limitsHelp')}</Text>
          <SimpleGrid cols={{ base: 1, xs: 3 }}>
            <NumberInput
              label={t('code.timeMs')}
              value={limits.timeMs}
              onChange={(value) => set('limits')({ ...limits, timeMs: Number(value) })}
              min={100}
              max={60_000}
              step={500}
              error={problemAt('limits.timeMs')}
            />
            <NumberInput
              label={t('code.memoryMiB')}
              value={limits.memoryBytes / MiB}
              onChange={(value) => set('limits')({ ...limits, memoryBytes: Math.round(Number(value) * MiB) })}
              min={64}
              max={2048}
              step={64}
              error={problemAt('limits.memoryBytes')}
            />
            <NumberInput
              label={t('code.outputKiB')}
              value={limits.outputBytes / 1024}
              onChange={(value) =>
                set('limits')({ ...limits, outputBytes: Math.round(Number(value) * 1024) })
              }
              min={1}
              max={1024}
              error={problemAt('limits.outputBytes')}
            />
          </SimpleGrid>
        </Stack>
      </Tabs.Panel>
    </Tabs>
  )
}

'use client'

import { ScrollArea, Tabs } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { CodeView } from '#graders/code/view.ts'
import type { Presented } from '#lib/richtext/present.ts'
import { ConsoleOutput } from '../run/ConsoleOutput.tsx'
import { SampleResults } from '../run/SampleResults.tsx'
import type { RunState } from '../run/use-run.ts'
import { Submissions } from './Submissions.tsx'
import type { useSubmissions } from './use-submissions.ts'

export type OutputTab = 'samples' | 'console' | 'verdict'

type Props = {
  view: Presented<CodeView>
  tab: OutputTab
  onTab: (tab: OutputTab) => void
  run: RunState
  submissions: ReturnType<typeof useSubmissions>
  closed: boolean
  onGoTo: (line: number, column: number) => void
  onRestore: (source: string) => void
}

export function OutputPane({ view, tab, onTab, run, submissions, closed, onGoTo, onRestore }: Props) {
  const t = useTranslations('code')
  const lines = run.name === 'done' ? run.result.console : 'console' in run ? run.console : []
  const truncated = run.name === 'done' && run.result.consoleTruncated
  return (
    <Tabs
      value={tab}
      onChange={(value) => onTab(value as OutputTab)}
      keepMounted={false}
      style={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
    >
      <Tabs.List>
        <Tabs.Tab value="samples">{t('output.samples')}</Tabs.Tab>
        <Tabs.Tab value="console">{t('output.console', { count: lines.length })}</Tabs.Tab>
        <Tabs.Tab value="verdict">{t('output.verdict', { count: submissions.submissions.length })}</Tabs.Tab>
      </Tabs.List>
      <ScrollArea flex={1} mih={0} pt="sm" type="auto" viewportProps={{ tabIndex: 0 }}>
        <Tabs.Panel value="samples">
          <SampleResults run={run} checks={view.checks} onGoTo={onGoTo} />
        </Tabs.Panel>
        <Tabs.Panel value="console">
          <ConsoleOutput lines={lines} truncated={truncated} />
        </Tabs.Panel>
        <Tabs.Panel value="verdict">
          <Submissions {...submissions} onGoTo={onGoTo} onRestore={closed ? undefined : onRestore} />
        </Tabs.Panel>
      </ScrollArea>
    </Tabs>
  )
}

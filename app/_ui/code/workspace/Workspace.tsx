'use client'

import { Skeleton, Tabs, VisuallyHidden } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { type ReactNode, useRef, useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useTranslations } from 'use-intl'
import type { Initial } from '#app/_ui/attempt/attempt-store.ts'
import { DraftNotice } from '#app/_ui/attempt/DraftNotice.tsx'
import { useAnswer } from '#app/_ui/attempt/use-answer.ts'
import { Html } from '#app/_ui/Html.tsx'
import type { CodeView } from '#graders/code/view.ts'
import type { Presented } from '#lib/richtext/present.ts'
import type { SubmissionView } from '#lib/submissions/submission-view.ts'
import { Editor, type EditorHandle } from '../Editor.tsx'
import { OutputPane, type OutputTab } from './OutputPane.tsx'
import { Statement } from './Statement.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useRun } from './use-run.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useSubmissions } from './use-submissions.ts'
import classes from './Workspace.module.css'

export type WorkspaceProps = {
  attemptId: string
  position: number
  versionId: string
  view: Presented<CodeView>
  initial: Initial
  submissions: SubmissionView[]
  /** Above the statement: number, points, flag. */
  heading: ReactNode
}

const saveDelayMs = 1_200
const wide = '(min-width: 64em)'

/** A coding task: statement, editor and output side by side, or as tabs where there is no room for that. */
export function Workspace({
  attemptId,
  position,
  versionId,
  view,
  initial,
  submissions: made,
  heading,
}: WorkspaceProps) {
  const t = useTranslations('code')
  const isWide = useMediaQuery(wide)
  const editor = useRef<EditorHandle>(null)
  const answer = useAnswer(position, initial, saveDelayMs)
  const source = sourceOf(answer.answer) ?? view.starter
  const run = useRun(versionId, view.limits)
  const submissions = useSubmissions({ attemptId, position }, made)
  const [outputTab, setOutputTab] = useState<OutputTab>(made.length > 0 ? 'verdict' : 'samples')
  const [narrowTab, setNarrowTab] = useState<string | null>('statement')

  const setSource = (next: string) => answer.setAnswer({ source: next })
  const show = (tab: OutputTab) => {
    setOutputTab(tab)
    setNarrowTab('output')
  }
  const startRun = () => {
    if (run.state.name === 'running') return
    show('samples')
    void run.run(source)
  }
  const startSubmit = async () => {
    if (answer.closed || submissions.waiting || submissions.submitting) return
    show('verdict')
    // An untouched starter becomes an answer by being submitted.
    if (answer.answer === null) setSource(source)
    await submissions.submit(source)
  }
  useShortcuts({ onRun: startRun, onSubmit: startSubmit })
  const replace = (next: string, message: string) => {
    setSource(next)
    notifications.show({ message, autoClose: 6_000 })
  }
  const goTo = (line: number, column: number) => {
    setNarrowTab('editor')
    // On narrow screens the editor is only there after this click has been rendered.
    requestAnimationFrame(() => editor.current?.goTo(line, column))
  }

  const statement = (
    <div className={classes.statement}>
      {heading}
      <Statement view={view} />
    </div>
  )
  const editing = (
    <div className={classes.editing}>
      <Toolbar
        place={{ attemptId, position }}
        saveState={answer.state}
        closed={answer.closed}
        running={run.state.name === 'running'}
        submitting={submissions.submitting || submissions.waiting !== undefined}
        source={source}
        onRun={startRun}
        onStop={run.stop}
        onSubmit={startSubmit}
        onFormat={() => editor.current?.format()}
        onReset={() => replace(view.starter, t('reset.done'))}
        onRestore={(draft) => replace(draft, t('history.restored'))}
      />
      <DraftNotice notice={answer.notice} older={answer.older} onTakeBack={answer.setAnswer} />
      <Editor
        ref={editor}
        value={source}
        onChange={setSource}
        label={t('editor.label')}
        readOnly={answer.closed}
        actions={[
          { id: 'run', label: t('run'), key: { enter: true }, run: startRun },
          { id: 'submit', label: t('submit'), key: { enter: true, shift: true }, run: startSubmit },
        ]}
      />
      <p className={classes.hint}>{t('editor.hint')}</p>
    </div>
  )
  const output = (
    <OutputPane
      view={view}
      tab={outputTab}
      onTab={setOutputTab}
      run={run.state}
      submissions={submissions}
      onGoTo={goTo}
      onRestore={(draft) => replace(draft, t('history.restored'))}
      closed={answer.closed}
    />
  )

  if (isWide === undefined) return <Loading statement={statement} />
  if (isWide)
    return (
      <Group orientation="horizontal" className={classes.panes} id="workspace">
        <Panel id="statement" defaultSize="34" minSize="18" className={classes.pane}>
          {statement}
        </Panel>
        <Separator className={classes.separator} aria-label={t('panes.statement')} />
        <Panel id="work" minSize="30">
          <Group orientation="vertical" id="work">
            <Panel id="editor" defaultSize="56" minSize="25" className={classes.pane}>
              {editing}
            </Panel>
            <Separator className={classes.separator} data-lying aria-label={t('panes.output')} />
            <Panel id="output" minSize="15" className={classes.pane}>
              {output}
            </Panel>
          </Group>
        </Panel>
      </Group>
    )
  return (
    <Tabs value={narrowTab} onChange={setNarrowTab} keepMounted>
      <Tabs.List grow mb="sm">
        <Tabs.Tab value="statement">{t('panes.tabs.statement')}</Tabs.Tab>
        <Tabs.Tab value="editor">{t('panes.tabs.editor')}</Tabs.Tab>
        <Tabs.Tab value="output">{t('panes.tabs.output')}</Tabs.Tab>
      </Tabs.List>
      {narrowTab !== 'statement' && (
        <VisuallyHidden component="h1">
          <Html html={view.title} inline />
        </VisuallyHidden>
      )}
      <Tabs.Panel value="statement">{statement}</Tabs.Panel>
      <Tabs.Panel value="editor" className={classes.narrowEditor}>
        {editing}
      </Tabs.Panel>
      <Tabs.Panel value="output">{output}</Tabs.Panel>
    </Tabs>
  )
}

/** Until the browser has told how wide it is, the task can already be read. */
function Loading({ statement }: { statement: ReactNode }) {
  return (
    <div className={classes.loading}>
      {statement}
      <Skeleton h="60dvh" />
    </div>
  )
}

function sourceOf(answer: unknown): string | undefined {
  const source = (answer as { source?: unknown } | null)?.source
  return typeof source === 'string' ? source : undefined
}

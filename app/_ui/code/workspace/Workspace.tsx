'use client'

import { notifications } from '@mantine/notifications'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Initial } from '#app/_ui/attempt/attempt-store.ts'
import { DraftNotice } from '#app/_ui/attempt/DraftNotice.tsx'
import { useAnswer } from '#app/_ui/attempt/use-answer.ts'
import { Html } from '#app/_ui/Html.tsx'
import type { CodeView } from '#graders/code/view.ts'
import type { Presented } from '#lib/richtext/present.ts'
import type { SubmissionView } from '#lib/submissions/submission-view.ts'
import { Editor, type EditorHandle } from '../Editor.tsx'
import { useRun } from '../run/use-run.ts'
import { OutputPane, type OutputTab } from './OutputPane.tsx'
import { type Pane, Panes } from './Panes.tsx'
import { Statement } from './Statement.tsx'
import { Toolbar } from './Toolbar.tsx'
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
  const editor = useRef<EditorHandle>(null)
  const answer = useAnswer(position, initial, saveDelayMs)
  const source = sourceOf(answer.answer) ?? view.starter
  const run = useRun(versionId, view)
  const submissions = useSubmissions({ attemptId, position }, made)
  const [outputTab, setOutputTab] = useState<OutputTab>(made.length > 0 ? 'verdict' : 'samples')
  const [shownPane, setShownPane] = useState<Pane>('statement')

  const setSource = (next: string) => answer.setAnswer({ source: next })
  const show = (tab: OutputTab) => {
    setOutputTab(tab)
    setShownPane('output')
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
    setShownPane('editor')
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
        forbiddenOps={view.forbiddenOps}
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

  return (
    <Panes
      title={<Html html={view.title} inline />}
      statement={statement}
      editor={editing}
      output={output}
      shown={shownPane}
      onShow={setShownPane}
    />
  )
}

function sourceOf(answer: unknown): string | undefined {
  const source = (answer as { source?: unknown } | null)?.source
  return typeof source === 'string' ? source : undefined
}

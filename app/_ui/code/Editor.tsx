'use client'

import { Skeleton, Textarea, useComputedColorScheme } from '@mantine/core'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { ForbiddableOp } from '#graders/contract/forbiddable.ts'
import { createEditor, type EditorAction, type EditorMark, type RunningEditor } from './create-editor.ts'
import classes from './Editor.module.css'

export type EditorHandle = {
  format: () => void
  focus: () => void
  /** 1-based; brings the place into view and puts the cursor there. */
  goTo: (line: number, column?: number) => void
}

type Props = {
  value: string
  onChange?: (value: string) => void
  /** What is written here, for screen readers. */
  label: string
  readOnly?: boolean
  /** Places to underline, such as the lines of a stack trace. */
  marks?: EditorMark[]
  /** Commands with key bindings, while the editor has the focus. Ids must stay the same. */
  actions?: EditorAction[]
  /** Shown as what it is wherever it is used. One set for all editors of a page, that of the last one made. */
  forbiddenOps?: readonly ForbiddableOp[]
  ref?: Ref<EditorHandle>
}

/** Monaco for one TypeScript module, as tall as its parent. A value set from outside can be undone like any edit. */
export function Editor({
  value,
  onChange,
  label,
  readOnly = false,
  marks,
  actions,
  forbiddenOps = [],
  ref,
}: Props) {
  const t = useTranslations('code')
  const locale = useLocale()
  const scheme = useComputedColorScheme('light')
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<RunningEditor>(undefined)
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')
  const latest = useRef({ value, onChange, actions })
  latest.current = { value, onChange, actions }

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; later values reach it below
  useEffect(() => {
    // A place of its own for each editor: one that is still closing must not share it with the next.
    const place = document.createElement('div')
    place.className = classes.place!
    host.current!.append(place)
    const made = createEditor(place, {
      locale,
      label,
      readOnly,
      dark: scheme === 'dark',
      value: latest.current.value,
      actions: (latest.current.actions ?? []).map(({ id, ...action }) => ({
        ...action,
        id,
        run: () => latest.current.actions?.find((each) => each.id === id)?.run(),
      })),
      forbiddenOps,
      onChange: (text) => latest.current.onChange?.(text),
    })
    made.then(
      (running) => {
        editor.current = running
        running.setValue(latest.current.value)
        setState('ready')
      },
      () => setState('failed'),
    )
    return () => {
      editor.current = undefined
      made.then(({ dispose }) => dispose()).catch(() => {})
      place.remove()
    }
  }, [])

  useEffect(() => editor.current?.setValue(value), [value])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `state` says when there is an editor to tell
  useEffect(
    () => editor.current?.update({ dark: scheme === 'dark', readOnly, label }),
    [scheme, readOnly, label, state],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => editor.current?.setMarks(marks ?? []), [marks, state])
  useImperativeHandle(ref, () => ({
    format: () => editor.current?.format(),
    focus: () => editor.current?.focus(),
    goTo: (line, column = 1) => editor.current?.goTo(line, column),
  }))

  return (
    <div className={classes.root}>
      {state === 'loading' && (
        <Skeleton className={classes.loading} role="status" aria-label={t('editor.loading')} />
      )}
      {state === 'failed' ? (
        <Textarea
          className={classes.fallback}
          label={label}
          description={t('editor.fallback')}
          value={value}
          onChange={(event) => onChange?.(event.currentTarget.value)}
          readOnly={readOnly}
          spellCheck={false}
          autosize
          minRows={16}
        />
      ) : (
        <div ref={host} className={classes.host} />
      )}
    </div>
  )
}

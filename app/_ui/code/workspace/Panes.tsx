'use client'

import { Skeleton, Tabs, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useTranslations } from 'use-intl'
import { useWide } from './use-wide.ts'
import classes from './Workspace.module.css'

export type Pane = 'statement' | 'editor' | 'output'

type Props = Record<Pane, ReactNode> & {
  title: ReactNode
  /** Which one is on screen where there is room for only one. */
  shown: Pane
  onShow: (pane: Pane) => void
}

/** Three panes whose borders can be dragged, or three tabs on narrow screens. */
export function Panes({ title, statement, editor, output, shown, onShow }: Props) {
  const t = useTranslations('code')
  const wide = useWide()
  if (wide === undefined)
    return (
      <div className={classes.loading}>
        {/* Until the browser has told how wide it is, the task can already be read. */}
        {statement}
        <Skeleton h="60dvh" />
      </div>
    )
  if (wide)
    return (
      <div className={classes.panes}>
        <Group orientation="horizontal" id="workspace">
          <Panel id="statement" defaultSize="34" minSize="18" className={classes.pane}>
            {statement}
          </Panel>
          <Separator className={classes.separator} aria-label={t('panes.statement')} />
          <Panel id="work" minSize="30">
            <Group orientation="vertical" id="work">
              <Panel id="editor" defaultSize="56" minSize="25" className={classes.pane}>
                {editor}
              </Panel>
              <Separator className={classes.separator} data-lying aria-label={t('panes.output')} />
              <Panel id="output" minSize="15" className={classes.pane}>
                {output}
              </Panel>
            </Group>
          </Panel>
        </Group>
      </div>
    )
  return (
    <Tabs value={shown} onChange={(pane) => onShow(pane as Pane)} keepMounted>
      <Tabs.List grow mb="sm">
        <Tabs.Tab value="statement">{t('panes.tabs.statement')}</Tabs.Tab>
        <Tabs.Tab value="editor">{t('panes.tabs.editor')}</Tabs.Tab>
        <Tabs.Tab value="output">{t('panes.tabs.output')}</Tabs.Tab>
      </Tabs.List>
      {shown !== 'statement' && <VisuallyHidden component="h1">{title}</VisuallyHidden>}
      <Tabs.Panel value="statement">{statement}</Tabs.Panel>
      <Tabs.Panel value="editor" className={classes.narrowEditor}>
        {editor}
      </Tabs.Panel>
      <Tabs.Panel value="output">{output}</Tabs.Panel>
    </Tabs>
  )
}

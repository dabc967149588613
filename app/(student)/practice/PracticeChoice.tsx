'use client'

import { Loader, Text, UnstyledButton } from '@mantine/core'
import { IconChevronRight, IconCode } from '@tabler/icons-react'
import type { Mastery } from '#lib/study/mastery.ts'
import { MasteryMeter } from '../_study/MasteryMeter.tsx'
import classes from './PracticeBrowser.module.css'

type Props = {
  title: string
  note: string
  mastery?: Pick<Mastery, 'level' | 'share'>
  code?: boolean
  loading: boolean
  disabled: boolean
  onPick: () => void
}

/** A topic or a coding task. Stays focusable while another one is being started. */
export function PracticeChoice({ title, note, mastery, code, loading, disabled, onPick }: Props) {
  return (
    <li>
      <UnstyledButton
        className={classes.choice}
        onClick={() => !disabled && onPick()}
        aria-disabled={disabled || undefined}
        aria-busy={loading || undefined}
      >
        {code && <IconCode size={18} aria-hidden style={{ flexShrink: 0 }} />}
        <span className={classes.text}>
          <Text component="span" fw={550} display="block">
            {title}
          </Text>
          <Text component="span" size="sm" c="dimmed" display="block">
            {note}
          </Text>
          {mastery && mastery.level !== 'unknown' && <MasteryMeter mastery={mastery} />}
        </span>
        {loading ? <Loader size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
      </UnstyledButton>
    </li>
  )
}

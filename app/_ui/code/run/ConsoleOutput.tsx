'use client'

import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { ConsoleLine } from '#graders/runtime/job.ts'
import classes from './ConsoleOutput.module.css'

type Props = { lines: Pick<ConsoleLine, 'level' | 'text'>[]; truncated: boolean }

/** A browser slows down with more; what a person reads is at the end. */
const maxShown = 500

export function ConsoleOutput({ lines, truncated }: Props) {
  const t = useTranslations('code')
  if (lines.length === 0)
    return (
      <Text c="dimmed" size="sm">
        {t('output.noConsole')}
      </Text>
    )
  const from = Math.max(0, lines.length - maxShown)
  return (
    <>
      {from > 0 && (
        <Text c="dimmed" size="xs">
          {t('output.omitted', { count: from })}
        </Text>
      )}
      <ol className={classes.lines}>
        {lines.slice(from).map(({ level, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever appended
          <li key={from + index} data-level={level}>
            {(level === 'warn' || level === 'error') && <b>{level}: </b>}
            {text}
          </li>
        ))}
      </ol>
      {truncated && (
        <Text c="dimmed" size="xs">
          {t('output.truncated')}
        </Text>
      )}
    </>
  )
}

'use client'

import { Anchor, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { CheckDetails } from '#graders/contract/verdict.ts'
import classes from './StackTrace.module.css'

type Props = {
  stack: NonNullable<CheckDetails['error']>['stack']
  onGoTo?: (line: number, column: number) => void
}

/** Where a crash came from, on the student's own lines; each leads there while the editor is open. */
export function StackTrace({ stack, onGoTo }: Props) {
  const t = useTranslations('code')
  return (
    <div>
      <Text size="xs" c="dimmed">
        {t('stack.title')}
      </Text>
      <ol className={classes.stack}>
        {stack.map(({ fn, line, column }, depth) => {
          const place = t('stack.frame', { fn: fn || t('stack.top'), line, column })
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a recursive call repeats frames; depth tells them apart
            <li key={depth}>
              {onGoTo ? (
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  ff="monospace"
                  onClick={() => onGoTo(line, column)}
                >
                  {place}
                </Anchor>
              ) : (
                <Text size="sm" ff="monospace" component="span">
                  {place}
                </Text>
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

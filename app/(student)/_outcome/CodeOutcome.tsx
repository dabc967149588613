'use client'

import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCode } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Editor, type EditorHandle } from '#app/_ui/code/Editor.tsx'
import { Verdict } from '#app/_ui/code/Verdict.tsx'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import type { SubmissionView } from '#lib/submissions/submission-view.ts'
import classes from './CodeOutcome.module.css'

const loadingMs = 5_000

/** The submissions of a coding task, the best one first on screen: its verdict, and its code on request. */
export function CodeOutcome({ submissions }: { submissions: SubmissionView[] }) {
  const t = useTranslations('result')
  const [picked, setPicked] = useState<string | null>(null)
  const [showsCode, code] = useDisclosure(false)
  const editor = useRef<EditorHandle>(null)
  const box = useRef<HTMLDivElement>(null)
  const shown = submissions.find(({ id }) => id === picked) ?? bestOf(submissions)
  if (!shown) return <Text c="dimmed">{t('code.none')}</Text>

  const stateText = ({ state, verdict }: SubmissionView) =>
    verdict ? t('code.percent', { percent: Math.round(verdict.score * 100) }) : t(`code.states.${state}`)
  const goTo = (line: number, column: number) => {
    code.open()
    const lastTryMs = performance.now() + loadingMs
    // The editor may have to be loaded first; that it took the focus tells that it went there.
    const attempt = () => {
      editor.current?.goTo(line, column)
      const there = box.current?.contains(document.activeElement)
      if (!there && performance.now() < lastTryMs) setTimeout(attempt, 100)
    }
    requestAnimationFrame(attempt)
  }
  const label = t('code.source', { number: shown.number })
  return (
    <Stack gap="md">
      {submissions.length > 1 && (
        <Group align="flex-end" gap="sm">
          <Select
            label={t('code.submission')}
            value={shown.id}
            onChange={setPicked}
            data={submissions.map((each) => ({
              value: each.id,
              label: t('code.option', { number: each.number, state: stateText(each) }),
            }))}
            allowDeselect={false}
            maw="18rem"
          />
          <Text size="sm" c="dimmed">
            {t('code.best', { count: submissions.length })}
          </Text>
        </Group>
      )}
      <Text size="sm" c="dimmed">
        {t('code.option', { number: shown.number, state: stateText(shown) })} ·{' '}
        <LocalTime at={shown.submittedAt} />
      </Text>
      {shown.verdict && <Verdict verdict={shown.verdict} onGoTo={goTo} />}
      {shown.verdict?.console && (
        <div>
          <Text size="sm" fw={600} mb={4}>
            {t('code.console')}
          </Text>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
          <pre className={classes.text} tabIndex={0}>
            {shown.verdict.console}
          </pre>
        </div>
      )}
      <div>
        <Button
          variant="default"
          size="compact-md"
          className={classes.toggle}
          leftSection={<IconCode size={16} aria-hidden />}
          onClick={code.toggle}
          aria-expanded={showsCode}
        >
          {t(showsCode ? 'code.hide' : 'code.show')}
        </Button>
        {showsCode && (
          <div ref={box} className={classes.editor}>
            <Editor ref={editor} value={shown.source} label={label} readOnly />
          </div>
        )}
        <pre className={classes.printed}>{shown.source}</pre>
      </div>
    </Stack>
  )
}

/** The first of those with the highest score, which is the one that counts; without a verdict the newest. */
function bestOf(submissions: SubmissionView[]): SubmissionView | undefined {
  const graded = submissions.filter(({ verdict }) => verdict !== null)
  if (graded.length === 0) return submissions.at(-1)
  return graded.reduce((best, each) => (each.verdict!.score > best.verdict!.score ? each : best))
}

'use client'

import { Alert, Badge, Button, Group, Stack, Tabs, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconEye } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useState, useTransition } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { BackLink } from '#app/_ui/BackLink.tsx'
import { wordKey } from '#app/_ui/word-key.ts'
import type { LocalText } from '#graders/contract/text.ts'
import type { ExamInput } from '#lib/exams/author.ts'
import type { QuestionRow } from '#lib/questions/author-view.ts'
import type { GradeRow } from '#lib/review/grade-book.ts'
import { previewExamAction, publishExamAction, releaseAction, saveExamAction } from './actions.ts'
import { ProgressPanel } from './ProgressPanel.tsx'
import { RulesFields } from './RulesFields.tsx'
import { SectionsEditor } from './SectionsEditor.tsx'
import { unsavedExam } from './unsaved-exam.ts'

const fields = ['durationMinutes', 'maxAttempts', 'opensAt', 'closesAt'] as const

type Problem = { path: string; reason: string; have?: number; need?: number }
type Props = {
  examId: string
  initial: ExamInput
  updatedAt: Date
  publishedAt: Date | null
  releasedAt: Date | null
  bank: QuestionRow[]
  others: { id: string; title: LocalText }[]
  rows: GradeRow[]
}

export function ExamEditor(props: Props) {
  const { examId, initial, updatedAt, publishedAt, releasedAt, bank, others, rows } = props
  const t = useTranslations('teach')
  const kinds = useTranslations('kinds')
  const locale = useLocale() as 'en' | 'ko'
  const router = useRouter()
  const [exam, setExam] = useState(initial)
  const [problems, setProblems] = useState<Problem[]>([])
  const [reason, setReason] = useState<string>()
  const [pending, start] = useTransition()
  // What was saved last from here. The server's copy comes back with its keys in another order.
  const [stored, setStored] = useState(initial)
  const [restored, setRestored] = useState(false)
  const changed = JSON.stringify(exam) !== JSON.stringify(stored)
  const unsaved = useMemo(() => unsavedExam(examId, updatedAt), [examId, updatedAt])

  const sentence = ({ reason: why, have = 0, need = 0 }: Problem) =>
    wordKey(`problems.${why}`, [t, kinds], { have, need })
  const problemAt = (...paths: string[]) => {
    const found = problems.find(({ path }) => paths.includes(path))
    return found && sentence(found)
  }

  /** `definition.sections.1.items.0` as a person counts, `closesAt` as its field is called. */
  function placeOf(path: string): string {
    const field = fields.find((name) => name === path)
    if (field) return `${t(`exams.${field}`)}: `
    const [, section, item] = /sections\.(\d+)(?:\.items\.(\d+))?/.exec(path) ?? []
    if (section === undefined) return path === '' || path === 'definition' ? '' : `${path}: `
    return `${t('exams.place', { section: Number(section) + 1, item: Number(item ?? 0) + 1 })}: `
  }

  useEffect(() => {
    const kept = unsaved.read()
    if (!kept) return
    setExam(kept)
    setRestored(true)
  }, [unsaved])

  useEffect(() => {
    if (!changed) return
    unsaved.write(exam)
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [changed, exam, unsaved])

  function run(work: () => Promise<{ ok: boolean; reason?: string; problems?: Problem[] }>, done?: string) {
    setReason(undefined)
    setProblems([])
    start(async () => {
      const result = await work()
      if (!result.ok) {
        setReason(result.reason)
        setProblems(result.problems ?? [])
      } else if (done)
        notifications.show({ message: done, color: 'green', closeButtonProps: { 'aria-label': t('close') } })
    })
  }

  async function saved() {
    if (!changed) return { ok: true as const }
    const result = await saveExamAction(examId, exam)
    if (!result.ok) return result.reason === 'invalid' ? { ...result, reason: 'not-saved' } : result
    setStored(exam)
    setRestored(false)
    unsaved.remove()
    return result
  }

  function discard() {
    unsaved.remove()
    setExam(stored)
    setRestored(false)
  }
  const save = () => run(saved, t('save.done'))
  const publish = (published: boolean) =>
    run(async () => {
      const result = await saved()
      return result.ok ? publishExamAction(examId, published) : result
    })
  const preview = () =>
    run(async () => {
      const first = await saved()
      if (!first.ok) return first
      const result = await previewExamAction(examId)
      if (result.ok) router.push(`/attempts/${result.attemptId}/1`)
      return result
    })

  return (
    <Stack>
      <BackLink href="/teach/exams">{t('exams.title')}</BackLink>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1} size="h2">
            {exam.title[locale]}
          </Title>
          <Group gap="xs" mt={4}>
            <Badge variant="light" color={publishedAt ? 'green' : 'orange'}>
              {t(publishedAt ? 'status.published' : 'status.draft')}
            </Badge>
            <Text size="sm" c="dimmed" aria-live="polite">
              {t(changed ? 'save.unsaved' : 'save.none')}
            </Text>
          </Group>
        </div>
        <Group>
          <Button variant="default" leftSection={<IconEye size={18} />} onClick={preview} loading={pending}>
            {t('exams.preview')}
          </Button>
          <Button variant="default" onClick={() => publish(publishedAt === null)} loading={pending}>
            {t(publishedAt ? 'exams.unpublish' : 'publish')}
          </Button>
          <Button onClick={save} loading={pending} disabled={!changed}>
            {t('save.action')}
          </Button>
        </Group>
      </Group>
      {restored && changed && (
        <Alert color="blue" role="status" title={t('exams.restored')}>
          <Button variant="default" size="xs" onClick={discard}>
            {t('exams.discard')}
          </Button>
        </Alert>
      )}
      {reason && (
        <Alert color="red" role="alert" title={wordKey(`reasons.${reason}`, [t])}>
          {problems.length > 0 && (
            <ul>
              {problems.map((problem) => (
                <li key={`${problem.path} ${problem.reason}`}>
                  {placeOf(problem.path)}
                  {sentence(problem)}
                </li>
              ))}
            </ul>
          )}
        </Alert>
      )}
      <Tabs defaultValue="sections" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="sections">{t('exams.sections')}</Tabs.Tab>
          <Tabs.Tab value="rules">{t('exams.rules')}</Tabs.Tab>
          <Tabs.Tab value="progress">{t('exams.progress', { count: rows.length })}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="sections">
          <SectionsEditor
            definition={exam.definition}
            onChange={(definition) => setExam({ ...exam, definition })}
            bank={bank}
            problemAt={problemAt}
          />
        </Tabs.Panel>
        <Tabs.Panel value="rules">
          <RulesFields exam={exam} onChange={setExam} others={others} problemAt={problemAt} />
        </Tabs.Panel>
        <Tabs.Panel value="progress">
          <ProgressPanel
            examId={examId}
            rows={rows}
            manual={exam.release === 'manual'}
            released={releasedAt !== null}
            closesAt={stored.closesAt}
            onRelease={(released) =>
              run(() => releaseAction(examId, released), t(released ? 'progress.shown' : 'progress.hidden'))
            }
          />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

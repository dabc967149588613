'use client'

import { Alert, Button, Grid, Group, Paper, Stack, Tabs, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback, useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { authoringOf } from '#app/_ui/kinds/registry.tsx'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { wordKey } from '#app/_ui/word-key.ts'
import type { Problem } from '#graders/theory/kinds/kind.ts'
import type { QuestionForAuthor } from '#lib/questions/author-view.ts'
import { useFieldName } from '../use-field-name.ts'
import { publishAction } from './actions.ts'
import { CodeFields } from './fields/CodeFields.tsx'
import { CommonFields, ExplanationField, QuestionFigureField, StemField } from './fields/CommonFields.tsx'
import { FragmentField } from './fields/FragmentField.tsx'
import { GeneratorField } from './fields/GeneratorField.tsx'
import { PreviewPane } from './PreviewPane.tsx'
import { ProvePanel } from './proof/ProvePanel.tsx'
import { RegradeNote } from './RegradeNote.tsx'
import { type SaveState, useDraft } from './use-draft.ts'
import { VersionsPanel } from './VersionsPanel.tsx'

export function QuestionEditor({ question }: { question: QuestionForAuthor }) {
  const t = useTranslations('teach')
  const kinds = useTranslations('kinds')
  const nameOf = useFieldName()
  const { content, change, flush, save } = useDraft(question.id, question.content, question.draftSavedAt)
  const [problems, setProblems] = useState<Problem[]>([])
  const [reason, setReason] = useState<string>()
  const [published, setPublished] = useState<number>()
  const [proof, setProof] = useState(question.proof)
  const [pending, start] = useTransition()
  const isCode = question.kind === 'code'
  const provable = isCode || Boolean(content.generator) || Boolean(content.fragment)

  const word = useCallback(
    (problem: Problem) => {
      const sentence = wordKey(`problems.${problem.reason}`, [t, kinds])
      return problem.detail ? `${sentence} (${problem.detail})` : sentence
    },
    [t, kinds],
  )

  function edit(next: typeof content) {
    setReason(undefined)
    // What was said of a field is not known of its new value.
    setProblems((known) => known.filter(({ path }) => Object.is(valueAt(content, path), valueAt(next, path))))
    change(next)
  }

  function publish() {
    setReason(undefined)
    start(async () => {
      await flush()
      const result = await publishAction(question.id)
      setProblems(result.ok ? [] : 'problems' in result ? (result.problems ?? []) : [])
      if (result.ok) {
        setPublished(result.number)
        notifications.show({
          message: t('published', { number: result.number }),
          color: 'green',
          closeButtonProps: { 'aria-label': t('close') },
        })
      } else setReason(result.reason)
    })
  }

  const hasDraft = save.state !== 'saved' || save.at !== null
  const fields = { content, change: edit, problems }
  return (
    <Stack>
      <Group justify="space-between" align="center">
        <SaveNote save={save} />
        <Button onClick={publish} loading={pending}>
          {t('publish')}
        </Button>
      </Group>
      {published && published > 1 && <RegradeNote question={question} number={published} />}
      {reason && (
        <Alert color="red" role="alert" title={wordKey(`reasons.${reason}`, [t])}>
          {problems.length > 0 && (
            <ul>
              {problems.map((problem) => (
                <li key={`${problem.path} ${problem.reason} ${problem.detail}`}>
                  <strong>{nameOf(problem.path)}</strong>: {word(problem)}
                </li>
              ))}
            </ul>
          )}
        </Alert>
      )}
      <Tabs defaultValue="write" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="write">{t('tabs.write')}</Tabs.Tab>
          {provable && <Tabs.Tab value="prove">{t('tabs.prove')}</Tabs.Tab>}
          <Tabs.Tab value="versions">{t('tabs.versions')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="write">
          <Grid gap="xl">
            <Grid.Col span={{ base: 12, lg: isCode ? 12 : 7 }}>
              <Stack>
                {isCode ? (
                  <CodeFields {...fields} />
                ) : (
                  <>
                    <StemField {...fields} />
                    <QuestionFigureField {...fields} />
                    {authoringOf(content, edit, problems)}
                  </>
                )}
                <ExplanationField {...fields} />
                <CommonFields {...fields} />
                {!isCode && (
                  <>
                    <GeneratorField {...fields} />
                    <FragmentField {...fields} />
                  </>
                )}
              </Stack>
            </Grid.Col>
            <Grid.Col span={{ base: 12, lg: isCode ? 12 : 5 }}>
              <Paper withBorder p="md" component="section" aria-labelledby="preview-title">
                <Title order={2} size="h4" mb="sm" id="preview-title">
                  {t('preview.title')}
                </Title>
                <PreviewPane questionId={question.id} content={content} />
              </Paper>
            </Grid.Col>
          </Grid>
        </Tabs.Panel>
        <Tabs.Panel value="prove">
          <ProvePanel
            questionId={question.id}
            proof={proof}
            content={content}
            change={edit}
            flush={flush}
            word={word}
            onProven={setProof}
          />
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <VersionsPanel
            question={question}
            hasDraft={hasDraft}
            onDiscarded={() => window.location.reload()}
          />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

const valueAt = (content: unknown, path: string) =>
  path
    .split('.')
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | null | undefined)?.[part], content)

function SaveNote({ save }: { save: SaveState }) {
  const t = useTranslations('teach')
  return (
    <Text size="sm" c="dimmed" aria-live="polite" component="span">
      {save.state === 'saved' && save.at ? (
        <>
          {t('save.saved')} <LocalTime at={save.at} style="time" />
        </>
      ) : (
        t(`save.${save.state === 'saved' ? 'none' : save.state}`)
      )}
    </Text>
  )
}

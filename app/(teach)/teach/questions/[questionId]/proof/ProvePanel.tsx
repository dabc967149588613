'use client'

import { Alert, Badge, Button, Code, Group, Progress, Stack, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconShieldCheck } from '@tabler/icons-react'
import { useEffect, useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { wordKey } from '#app/_ui/word-key.ts'
import type { Proof } from '#graders/code/proof/proof.ts'
import type { EquivalentMutant } from '#graders/contract/task.ts'
import type { Problem } from '#graders/theory/kinds/kind.ts'
import type { ProofState } from '#lib/questions/author-view.ts'
import { proofStateAction, proveAction, recountProofAction } from '../actions.ts'
import type { Content } from '../use-draft.ts'
import { CalibrationPanel } from './CalibrationPanel.tsx'
import { MutantsPanel } from './MutantsPanel.tsx'

type Props = {
  questionId: string
  proof: ProofState | null
  content: Content
  change: (content: Content) => void
  /** Saves what is on the screen first: a proof is of the stored draft. */
  flush: () => Promise<void>
  word: (problem: Problem) => string
  onProven: (proof: ProofState | null) => void
}

const pollMs = 1_000

export function ProvePanel({ questionId, proof, content, change, flush, word, onProven }: Props) {
  const t = useTranslations('teach')
  const [reason, setReason] = useState<string>()
  const [pending, start] = useTransition()
  const running = proof !== null && proof.finishedAt === null

  useEffect(() => {
    if (!running) return
    const timer = setInterval(async () => {
      const next = await proofStateAction(questionId).catch(() => undefined)
      if (next !== undefined) onProven(next)
    }, pollMs)
    return () => clearInterval(timer)
  }, [running, questionId, onProven])

  function prove() {
    setReason(undefined)
    start(async () => {
      await flush()
      const result = await proveAction(questionId)
      if (!result.ok) setReason(result.reason)
      else onProven(await proofStateAction(questionId))
    })
  }

  /** Marks belong to the draft; the proof at hand is counted again for it. */
  async function mark(marks: EquivalentMutant[]) {
    if (!proof) return
    setReason(undefined)
    change({ ...content, equivalentMutants: marks.length > 0 ? marks : undefined })
    start(async () => {
      await flush()
      const result = await recountProofAction(questionId, proof.id)
      if (!result.ok) setReason(result.reason)
      onProven(await proofStateAction(questionId))
    })
  }

  const { progress, result, failedWhy } = proof ?? {}
  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm" maw={560}>
          {t('prove.help')}
        </Text>
        <Button leftSection={<IconShieldCheck size={18} />} onClick={prove} loading={pending || running}>
          {t('prove.run')}
        </Button>
      </Group>
      {reason && (
        <Alert color="red" role="alert">
          {wordKey(`reasons.${reason}`, [t])}
        </Alert>
      )}
      {!proof && <Text c="dimmed">{t('prove.none')}</Text>}
      {running && (
        <Stack gap={4} aria-live="polite">
          <Text size="sm">{progress ? t('prove.running', { ...progress }) : t('prove.queued')}</Text>
          <Progress
            value={progress ? (100 * progress.done) / Math.max(1, progress.total) : 0}
            aria-label={t('prove.title')}
            animated
          />
        </Stack>
      )}
      {failedWhy && (
        <Alert color="red" icon={<IconAlertTriangle />} title={t('prove.failed')}>
          {failedWhy}
        </Alert>
      )}
      {result?.type === 'variants' && (
        <>
          <Outcome
            good={result.problems.length === 0}
            text={t('prove.variants', { count: result.variants.length })}
          />
          <Problems problems={result.problems} word={word} />
          {result.variants.slice(0, 5).map(({ seed, params }) => (
            <Code key={seed} block>
              {JSON.stringify(params)}
            </Code>
          ))}
        </>
      )}
      {result?.type === 'code' && (
        <>
          <Outcome
            good={result.proof.publishable}
            text={t(result.proof.publishable ? 'prove.publishable' : 'prove.notPublishable')}
          />
          <Problems problems={result.proof.problems} word={word} />
          <ProofTable proof={result.proof} />
          <CalibrationPanel content={content} />
          {result.proof.mutants && (
            <MutantsPanel
              report={result.proof.mutants}
              marks={(content.equivalentMutants as EquivalentMutant[] | undefined) ?? []}
              onMarks={mark}
              pending={pending}
            />
          )}
        </>
      )}
    </Stack>
  )
}

function Outcome({ good, text }: { good: boolean; text: string }) {
  return (
    <Alert
      color={good ? 'green' : 'red'}
      icon={good ? <IconCircleCheck /> : <IconAlertTriangle />}
      aria-live="polite"
    >
      {text}
    </Alert>
  )
}

function Problems({ problems, word }: { problems: Problem[]; word: (problem: Problem) => string }) {
  if (problems.length === 0) return null
  return (
    <ul>
      {problems.map((problem) => (
        <li key={`${problem.path} ${problem.reason} ${problem.detail}`}>
          <Code>{problem.path}</Code> {word(problem)}
        </li>
      ))}
    </ul>
  )
}

function ProofTable({ proof }: { proof: Proof }) {
  const t = useTranslations('teach')
  return (
    <Table.ScrollContainer minWidth={520} type="native" tabIndex={0} aria-label={t('prove.title')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('prove.solution')}</Table.Th>
            <Table.Th>{t('prove.score')}</Table.Th>
            <Table.Th>{t('prove.caughtBy')}</Table.Th>
            <Table.Th>{t('prove.verdict')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {proof.solutions.map((row) => {
            const good = row.role === 'wrong' ? row.score < 1 : row.score === 1
            return (
              <Table.Tr key={`${row.role} ${row.name}`}>
                <Table.Td>
                  <Text size="sm" fw={500}>
                    {row.name}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {t(`prove.${row.role}`)}
                  </Text>
                </Table.Td>
                <Table.Td>{Math.round(row.score * 100)}%</Table.Td>
                <Table.Td>{row.failed.map(({ check }) => check).join(', ')}</Table.Td>
                <Table.Td>
                  <Badge color={good ? 'green' : 'red'} variant="light">
                    {t(good ? 'prove.asItShould' : 'prove.not')}
                  </Badge>
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

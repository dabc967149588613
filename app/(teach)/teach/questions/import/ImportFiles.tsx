'use client'

import { Alert, Button, FileInput, Group, List, Stack, Text, Title } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { wordKey } from '#app/_ui/word-key.ts'
import type { ImportLimits } from '#lib/questions/import/limits.ts'
import { CheckedItem } from './CheckedItem.tsx'
import { useImport } from './use-import.ts'

const outcomes = ['refused', 'changed', 'new', 'unchanged'] as const

/** Nothing is written before the last button. */
export function ImportFiles({ courseId, limits }: { courseId: string; limits: ImportLimits }) {
  const t = useTranslations('teach')
  const { files, questions, chosen, imported, problem, pending, ...act } = useImport(courseId, limits)
  return (
    <Stack gap="lg">
      <Group align="flex-end" gap="sm">
        <FileInput
          multiple
          clearable
          label={t('import.files')}
          description={t('import.filesHelp', { files: limits.maxFiles, questions: limits.maxQuestions })}
          placeholder={t('import.choose')}
          accept=".yaml,.yml,application/yaml"
          value={files}
          onChange={act.choose}
          clearButtonProps={{ 'aria-label': t('import.clear') }}
          miw={0}
          flex="1 1 16rem"
          maw="36rem"
        />
        <Button
          onClick={act.check}
          disabled={files.length === 0 || problem === 'import-too-large'}
          loading={pending && !questions}
          variant={questions ? 'default' : 'filled'}
        >
          {t('import.check')}
        </Button>
      </Group>
      {problem && (
        <Alert color="red" role="alert">
          {wordKey(`reasons.${problem}`, [t])}
        </Alert>
      )}
      {imported && (
        <Alert color="green" role="status" title={t('import.done', { count: imported.length })}>
          <Text size="sm" mb="xs">
            {t('import.doneText')}
          </Text>
          <List size="sm">
            {imported.map(({ id, questionId }) => (
              <List.Item key={id}>
                <TextLink
                  size="sm"
                  href={`/teach/questions/${questionId}`}
                  style={{ overflowWrap: 'anywhere' }}
                >
                  {id}
                </TextLink>{' '}
                (
                <TextLink size="sm" href={`/teach/questions/${questionId}/preview?version=draft`}>
                  {t('import.preview')}
                </TextLink>
                )
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {questions && !imported && (
        <>
          <Text role="status">
            {outcomes
              .map((outcome) => ({
                outcome,
                count: questions.filter((each) => each.outcome === outcome).length,
              }))
              .filter(({ count }) => count > 0)
              .map(({ outcome, count }) => t(`import.counts.${outcome}`, { count }))
              .join(' · ')}
          </Text>
          {outcomes.map((outcome) => {
            const some = questions.filter((question) => question.outcome === outcome)
            if (some.length === 0) return null
            return (
              <section key={outcome} aria-labelledby={`import-${outcome}`}>
                <Title order={2} size="h4" id={`import-${outcome}`}>
                  {t(`import.outcomes.${outcome}`)}
                </Title>
                <Text size="sm" c="dimmed" mb="xs">
                  {t(`import.about.${outcome}`)}
                </Text>
                <Stack gap="xs">
                  {some.map((question) => (
                    <CheckedItem
                      key={`${question.file} ${question.line} ${question.id}`}
                      question={question}
                      chosen={chosen.includes(question)}
                      toggle={() => act.toggle(question.id)}
                    />
                  ))}
                </Stack>
              </section>
            )
          })}
          <Group gap="sm">
            <Button onClick={act.send} disabled={chosen.length === 0} loading={pending}>
              {t('import.send', { count: chosen.length })}
            </Button>
            <Text size="sm" c="dimmed">
              {t('import.nothingYet')}
            </Text>
          </Group>
        </>
      )}
    </Stack>
  )
}

'use client'

import { Checkbox, Group, List, Paper, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { wordKey } from '#app/_ui/word-key.ts'
import type { CheckedQuestion } from '#lib/questions/import/check.ts'
import { useFieldName } from '../use-field-name.ts'
import { Changes } from './Changes.tsx'
import { isWritten } from './use-import.ts'

type Props = { question: CheckedQuestion; chosen: boolean; toggle: () => void }

/** Mistakes that are listed; the rest are of the same sort. */
const shownMistakes = 20

export function CheckedItem({ question, chosen, toggle }: Props) {
  const t = useTranslations('teach')
  const kinds = useTranslations('kinds')
  const nameOf = useFieldName()
  const { id, file, line, against, changes, mistakes } = question
  const place = t('import.place', { file, line })
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="xs">
        {isWritten(question) ? (
          <Checkbox
            checked={chosen}
            onChange={toggle}
            label={id}
            styles={{ label: { overflowWrap: 'anywhere', fontWeight: 600 } }}
          />
        ) : (
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {id || file}
          </Text>
        )}
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {place}
          {question.outcome === 'changed' && against && ` · ${t(`import.against.${against}`)}`}
        </Text>
      </Group>
      {mistakes.length > 0 && (
        <List size="sm" mt="xs">
          {mistakes.slice(0, shownMistakes).map(({ path, reason, detail, line: at }) => (
            <List.Item key={`${path} ${reason} ${detail}`} style={{ overflowWrap: 'anywhere' }}>
              {t('import.line', { line: at })}
              {path && ` · ${nameOf(path)}`}: {wordKey(`problems.${reason}`, [kinds, importTexts(t)])}
              {detail && ` (${detail})`}
            </List.Item>
          ))}
          {mistakes.length > shownMistakes && (
            <List.Item>{t('import.more', { count: mistakes.length - shownMistakes })}</List.Item>
          )}
        </List>
      )}
      {changes.length > 0 && <Changes changes={changes} />}
    </Paper>
  )
}

type Translate = ReturnType<typeof useTranslations<'teach'>>

/** The texts under `import`, as if they were an area of their own. */
function importTexts(t: Translate) {
  const at = (key: string) => `import.${key}` as never
  return Object.assign((key: never) => t(at(key)) as string, { has: (key: never) => t.has(at(key)) })
}

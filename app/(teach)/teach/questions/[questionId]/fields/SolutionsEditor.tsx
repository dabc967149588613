'use client'

import { Accordion, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { TextPair } from '#app/_ui/kinds/authoring/TextPair.tsx'
import { useProblems } from '#app/_ui/kinds/authoring/use-problems.ts'
import type { Problem } from '#graders/theory/kinds/kind.ts'
import { SourceField } from './SourceField.tsx'

export type Solution = { name: string; source: string; why?: { en: string; ko: string } }

type Props = {
  field: 'wrong' | 'otherCorrect'
  solutions: Solution[]
  /** What a new one starts from. */
  starter: string
  onChange: (solutions: Solution[]) => void
  problems: Problem[]
}

/** Solutions that prove the grader: mistakes that must lose points, or other right ways that must not. */
export function SolutionsEditor({ field, solutions, starter, onChange, problems }: Props) {
  const t = useTranslations('teach')
  const problemAt = useProblems(problems)
  const replace = (index: number, part: Partial<Solution>) =>
    onChange(solutions.with(index, { ...solutions[index]!, ...part }))
  return (
    <Stack>
      <Text size="sm">{t(`solutions.${field}Help`)}</Text>
      {solutions.length > 0 && (
        <Accordion variant="separated" keepMounted={false}>
          {solutions.map((solution, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the name is being typed; the place is what stays
            <Accordion.Item key={index} value={String(index)}>
              <Accordion.Control>{solution.name || t('solutions.unnamed')}</Accordion.Control>
              <Accordion.Panel>
                <Stack>
                  <Group align="flex-end" justify="space-between">
                    <TextInput
                      label={t('solutions.name')}
                      value={solution.name}
                      onChange={(event) => replace(index, { name: event.currentTarget.value })}
                      error={problemAt(`${field}.${index}.name`)}
                    />
                    <Button
                      variant="subtle"
                      color="red"
                      leftSection={<IconTrash size={16} />}
                      onClick={() => onChange(solutions.toSpliced(index, 1))}
                    >
                      {t('solutions.remove')}
                    </Button>
                  </Group>
                  <SourceField
                    label={t('solutions.source')}
                    value={solution.source}
                    onChange={(source) => replace(index, { source })}
                    error={problemAt(`${field}.${index}.source`)}
                  />
                  <TextPair
                    label={t('solutions.why')}
                    path={`${field}.${index}.why`}
                    value={solution.why}
                    onChange={(why) => replace(index, { why: why.en || why.ko ? why : undefined })}
                    problemAt={problemAt}
                    rows={2}
                  />
                </Stack>
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} />}
        onClick={() =>
          onChange([...solutions, { name: `solution-${solutions.length + 1}`, source: starter }])
        }
      >
        {t('solutions.add')}
      </Button>
    </Stack>
  )
}

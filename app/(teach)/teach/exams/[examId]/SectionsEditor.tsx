'use client'

import { Accordion, ActionIcon, Button, Card, Group, Stack, Switch, Text, Title } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { TextPair } from '#app/_ui/kinds/authoring/TextPair.tsx'
import type { ProblemAt } from '#app/_ui/kinds/authoring/use-problems.ts'
import type { ExamDefinition, ExamItem } from '#db/schema/exams.ts'
import type { QuestionRow } from '#lib/questions/author-view.ts'
import { ItemFields } from './ItemFields.tsx'
import { ItemSummary } from './ItemSummary.tsx'

type Section = ExamDefinition['sections'][number]
type Props = {
  definition: ExamDefinition
  onChange: (definition: ExamDefinition) => void
  bank: QuestionRow[]
  problemAt: ProblemAt
}

const newDraw = (): ExamItem => ({
  type: 'draw',
  count: 1,
  units: [],
  topics: [],
  kinds: [],
  difficulties: [],
  points: 1,
})
const sumOf = (items: ExamItem[], of: (item: ExamItem) => number) =>
  items.reduce((sum, item) => sum + of(item), 0)
const countOf = (item: ExamItem) => (item.type === 'draw' ? item.count : 1)
const pointsOf = (item: ExamItem) => countOf(item) * item.points

/** The blueprint: sections of fixed questions and draws, with what they come to. */
export function SectionsEditor({ definition, onChange, bank, problemAt }: Props) {
  const t = useTranslations('teach')
  const { sections } = definition
  const setSections = (next: Section[]) => onChange({ ...definition, sections: next })
  const items = sections.flatMap((section) => section.items)

  function move(index: number, by: number) {
    const moved = sections.toSpliced(index, 1)
    setSections(moved.toSpliced(index + by, 0, sections[index]!))
  }

  return (
    <Stack>
      <Text aria-live="polite" fw={500}>
        {t('exams.total', { questions: sumOf(items, countOf), points: sumOf(items, pointsOf) })}
      </Text>
      {sections.map((section, index) => {
        const set = (part: Partial<Section>) => setSections(sections.with(index, { ...section, ...part }))
        const number = index + 1
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: sections have no identity but their place
          <Card key={index} withBorder>
            <Stack>
              <Group justify="space-between">
                <Title order={3} size="h4">
                  {t('exams.section', { number })}
                </Title>
                <Group gap={4}>
                  <ActionIcon
                    variant="subtle"
                    aria-label={t('exams.moveUp', { number })}
                    disabled={index === 0}
                    onClick={() => move(index, -1)}
                  >
                    <IconArrowUp size={18} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    aria-label={t('exams.moveDown', { number })}
                    disabled={index === sections.length - 1}
                    onClick={() => move(index, 1)}
                  >
                    <IconArrowDown size={18} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    aria-label={t('exams.removeSection', { number })}
                    disabled={sections.length === 1}
                    onClick={() => setSections(sections.toSpliced(index, 1))}
                  >
                    <IconTrash size={18} />
                  </ActionIcon>
                </Group>
              </Group>
              <TextPair
                label={t('fields.title')}
                path={`definition.sections.${index}.title`}
                value={section.title}
                onChange={(title) => set({ title })}
                problemAt={problemAt}
                rows={1}
              />
              <Switch
                label={t('exams.shuffle')}
                checked={section.shuffle}
                onChange={(event) => set({ shuffle: event.currentTarget.checked })}
              />
              <Accordion variant="contained" keepMounted={false}>
                {section.items.map((item, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place
                  <Accordion.Item key={at} value={String(at)}>
                    <Accordion.Control>
                      <ItemSummary item={item} bank={bank} number={at + 1} />
                    </Accordion.Control>
                    <Accordion.Panel>
                      <ItemFields
                        item={item}
                        bank={bank}
                        onChange={(next) => set({ items: section.items.with(at, next) })}
                        onRemove={
                          section.items.length > 1
                            ? () => set({ items: section.items.toSpliced(at, 1) })
                            : undefined
                        }
                      />
                    </Accordion.Panel>
                  </Accordion.Item>
                ))}
              </Accordion>
              <Group>
                <Button
                  variant="default"
                  size="xs"
                  leftSection={<IconPlus size={14} />}
                  onClick={() => set({ items: [...section.items, newDraw()] })}
                >
                  {t('exams.addDraw')}
                </Button>
                <Button
                  variant="default"
                  size="xs"
                  leftSection={<IconPlus size={14} />}
                  disabled={bank.length === 0}
                  onClick={() =>
                    set({ items: [...section.items, { type: 'fixed', questionId: bank[0]!.id, points: 1 }] })
                  }
                >
                  {t('exams.addFixed')}
                </Button>
              </Group>
            </Stack>
          </Card>
        )
      })}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} />}
        onClick={() =>
          setSections([...sections, { title: { en: '', ko: '' }, shuffle: true, items: [newDraw()] }])
        }
      >
        {t('exams.addSection')}
      </Button>
    </Stack>
  )
}

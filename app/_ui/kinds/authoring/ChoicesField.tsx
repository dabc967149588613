'use client'

import { Button, Checkbox, Fieldset, Group, Paper, Radio, Stack, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { LocalText } from '#graders/contract/text.ts'
import type { Choice } from '#graders/theory/kinds/common.ts'
import { AddButton } from './AddButton.tsx'
import { FigureField } from './FigureField.tsx'
import { ListProblem } from './ListProblem.tsx'
import { emptyText, moveBy, newPartId, removeAt, replaceAt } from './list.ts'
import { RowControls } from './RowControls.tsx'
import { TextPair } from './TextPair.tsx'
import type { ProblemAt } from './use-problems.ts'

type Props<Item extends Choice> = {
  legend: string
  path: string
  value: Item[] | undefined
  onChange: (choices: Item[]) => void
  problemAt: ProblemAt
  /** Whether several choices may be right. */
  several?: boolean
  /** Whether a choice may be a picture. */
  pictures?: boolean
}

const limits = { min: 2, max: 8 }

export function ChoicesField<Item extends Choice>({
  legend,
  path,
  value,
  onChange,
  problemAt,
  several = false,
  pictures = false,
}: Props<Item>) {
  const t = useTranslations('kinds')
  const name = useId()
  const choices = value ?? []

  const markCorrect = (index: number, correct: boolean) =>
    onChange(
      choices.map((choice, i) =>
        i === index ? { ...choice, correct } : several ? choice : { ...choice, correct: false },
      ),
    )

  return (
    <Fieldset legend={legend}>
      <Stack gap="sm">
        <ListProblem text={problemAt(path)} />
        {choices.map((choice, i) => {
          const title = t('authoring.choice', { number: i + 1 })
          // Only texts and feedback are edited where pictures are not allowed.
          const change = (next: Choice) => onChange(replaceAt(choices, i, next as Item))
          const at = `${path}.${i}`
          return (
            <Paper key={choice.id} withBorder p="sm" radius="md">
              <Stack gap="xs">
                <Group justify="space-between" gap="xs">
                  <Text fw={600} size="sm">
                    {title}
                  </Text>
                  <Group gap="md">
                    {several ? (
                      <Checkbox
                        label={t('authoring.right')}
                        checked={choice.correct}
                        onChange={(event) => markCorrect(i, event.currentTarget.checked)}
                      />
                    ) : (
                      <Radio
                        name={name}
                        label={t('authoring.right')}
                        checked={choice.correct}
                        onChange={() => markCorrect(i, true)}
                      />
                    )}
                    <RowControls
                      name={title}
                      index={i}
                      count={choices.length}
                      min={limits.min}
                      onMove={(step) => onChange(moveBy(choices, i, step))}
                      onRemove={() => onChange(removeAt(choices, i))}
                    />
                  </Group>
                </Group>
                <TextPair
                  label={t('authoring.text')}
                  path={`${at}.text`}
                  value={choice.text}
                  onChange={(text) => change(withText(choice, text))}
                  problemAt={problemAt}
                />
                {pictures && (
                  <FigureField
                    path={`${at}.figure`}
                    value={choice.figure}
                    onChange={(figure) => change(withFigure(choice, figure))}
                    problemAt={problemAt}
                  />
                )}
                <FeedbackField
                  choice={choice}
                  path={`${at}.feedback`}
                  onChange={change}
                  problemAt={problemAt}
                />
              </Stack>
            </Paper>
          )
        })}
        <AddButton
          disabled={choices.length >= limits.max}
          onClick={() =>
            onChange([...choices, { id: newPartId(), text: emptyText(), correct: false } as Item])
          }
        >
          {t('authoring.add-choice')}
        </AddButton>
      </Stack>
    </Fieldset>
  )
}

/** A picture can stand alone, so its text goes when both languages are empty. */
function withText({ text: _, ...choice }: Choice, text: LocalText): Choice {
  const isEmpty = text.en === '' && text.ko === ''
  return choice.figure && isEmpty ? choice : { ...choice, text }
}

function withFigure({ figure: _, ...choice }: Choice, figure: Choice['figure']): Choice {
  return withText({ ...choice, ...(figure && { figure }) }, choice.text ?? emptyText())
}

type FeedbackProps = {
  choice: Choice
  path: string
  onChange: (choice: Choice) => void
  problemAt: ProblemAt
}

function FeedbackField({ choice, path, onChange, problemAt }: FeedbackProps) {
  const t = useTranslations('kinds')
  const { feedback, ...rest } = choice
  if (!feedback)
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        w="fit-content"
        onClick={() => onChange({ ...rest, feedback: emptyText() })}
      >
        {t('authoring.add-feedback')}
      </Button>
    )
  return (
    <Stack gap={4}>
      <TextPair
        label={t('authoring.feedback')}
        path={path}
        value={feedback}
        onChange={(text) => onChange({ ...rest, feedback: text })}
        problemAt={problemAt}
      />
      <Button variant="subtle" color="gray" size="compact-sm" w="fit-content" onClick={() => onChange(rest)}>
        {t('authoring.remove-feedback')}
      </Button>
    </Stack>
  )
}

'use client'

import { Button, Checkbox, Radio, Stack } from '@mantine/core'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { LocalText } from '#graders/contract/text.ts'
import type { Choice } from '#graders/theory/kinds/common.ts'
import { FigureField } from './FigureField.tsx'
import { ListField } from './ListField.tsx'
import { emptyText, newPartId } from './list.ts'
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
    <ListField
      legend={legend}
      problem={problemAt(path)}
      value={choices}
      onChange={onChange}
      rowName={(number) => t('authoring.choice', { number })}
      limits={{ min: 2, max: 8 }}
      movable
      add={{
        label: t('authoring.add-choice'),
        item: () => ({ id: newPartId(), text: emptyText(), correct: false }) as Choice as Item,
      }}
      aside={({ item: choice, index }) =>
        several ? (
          <Checkbox
            label={t('authoring.right')}
            checked={choice.correct}
            onChange={(event) => markCorrect(index, event.currentTarget.checked)}
          />
        ) : (
          <Radio
            name={name}
            label={t('authoring.right')}
            checked={choice.correct}
            onChange={() => markCorrect(index, true)}
          />
        )
      }
    >
      {({ item: choice, index, change }) => {
        // Only texts and feedback are edited where pictures are not allowed.
        const changeTo = (next: Choice) => change(next as Item)
        const at = `${path}.${index}`
        return (
          <>
            <TextPair
              label={t('authoring.text')}
              path={`${at}.text`}
              value={choice.text}
              onChange={(text) => changeTo(withText(choice, text))}
              problemAt={problemAt}
            />
            {pictures && (
              <FigureField
                path={`${at}.figure`}
                value={choice.figure}
                onChange={(figure) => changeTo(withFigure(choice, figure))}
                problemAt={problemAt}
              />
            )}
            <FeedbackField
              choice={choice}
              path={`${at}.feedback`}
              onChange={changeTo}
              problemAt={problemAt}
            />
          </>
        )
      }}
    </ListField>
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

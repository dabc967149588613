'use client'

import { Group, Stack, Text, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Html } from '#app/_ui/Html.tsx'
import type { ChoiceView } from '#graders/theory/kinds/common.ts'
import type { Presented } from '#lib/richtext/present.ts'
import styles from '../kinds.module.css'
import { ChoiceBody } from './ChoiceBody.tsx'
import { Mark } from './Mark.tsx'

type Props = {
  label: string
  choices: Presented<ChoiceView>[]
  picked: string[]
  /** Null while the key may not be shown. */
  correct: string[] | null
  /** Sanitised HTML by choice. */
  feedback: Map<string, string | undefined>
}

/** Every choice with what was picked, what is right, and why. */
export function ReviewedChoices({ label, choices, picked, correct, feedback }: Props) {
  const t = useTranslations('kinds')
  return (
    <Stack gap="xs" component="ul" className={styles.list} aria-label={label}>
      {choices.map(({ id, ...body }) => {
        const isPicked = picked.includes(id)
        const isCorrect = correct?.includes(id)
        const state = stateOf(isPicked, isCorrect)
        const why = feedback.get(id)
        return (
          <li key={id} className={styles.reviewed} data-state={state}>
            <Group gap="xs" align="flex-start" justify="space-between">
              <div className={styles.besideMarks}>
                <ChoiceBody {...body} />
              </div>
              <Group gap={6}>
                {isPicked && <Mark state="given" />}
                {isPicked && isCorrect !== undefined && <Mark state={isCorrect ? 'right' : 'wrong'} />}
                {!isPicked && isCorrect && <Mark state="key" />}
                {!isPicked && !isCorrect && <VisuallyHidden>{t('review.not-picked')}</VisuallyHidden>}
              </Group>
            </Group>
            {why && (
              <Text component="div" size="sm" c="dimmed" mt={6}>
                <Html html={why} />
              </Text>
            )}
          </li>
        )
      })}
    </Stack>
  )
}

function stateOf(isPicked: boolean, isCorrect: boolean | undefined) {
  if (isCorrect === undefined) return undefined
  if (isPicked) return isCorrect ? 'right' : 'wrong'
  return isCorrect ? 'missed' : undefined
}

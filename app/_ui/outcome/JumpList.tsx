import { Text } from '@mantine/core'
import { getT } from '#lib/i18n/server.ts'
import type { QuestionResult } from '#lib/results/result-view.ts'
import classes from './JumpList.module.css'
import { OutcomeSign } from './OutcomeSign.tsx'
import { outcomeState } from './outcome-state.ts'

/** All questions with what became of them, each a way to its place on this page. */
export async function JumpList({ questions }: { questions: QuestionResult[] }) {
  const t = await getT('result')
  return (
    <nav className={classes.list} aria-label={t('jump')}>
      <Text size="sm" fw={600} mb={6} aria-hidden>
        {t('questions')}
      </Text>
      <ul>
        {questions.map((question) => {
          const state = outcomeState(question)
          const { position } = question
          return (
            <li key={position}>
              <a
                href={`#question-${position}`}
                aria-label={`${t('question', { position })}, ${t(`states.${state}`)}`}
              >
                {position}
                <OutcomeSign state={state} size={15} />
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

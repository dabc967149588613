'use client'

import { Alert, List } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { PersonProblem } from '#lib/courses/people-list.ts'

const shownAtMost = 10

export function LineProblems({ problems }: { problems: PersonProblem[] }) {
  const t = useTranslations('teach')
  const more = problems.length - shownAtMost
  return (
    <Alert color="red" role="alert" title={t('people.problemsTitle')}>
      <List size="sm">
        {problems.slice(0, shownAtMost).map(({ line, reason }) => (
          <List.Item key={line}>
            {t('people.line', { line, problem: t(`people.lineProblems.${reason}`) })}
          </List.Item>
        ))}
        {more > 0 && <List.Item>{t('people.moreProblems', { count: more })}</List.Item>}
      </List>
    </Alert>
  )
}

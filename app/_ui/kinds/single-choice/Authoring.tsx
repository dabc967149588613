'use client'

import { useTranslations } from 'use-intl'
import { ChoicesField } from '../authoring/ChoicesField.tsx'
import { useProblems } from '../authoring/use-problems.ts'
import type { AuthoringProps } from '../props.ts'

export function Authoring({ value, onChange, problems }: AuthoringProps<'single-choice'>) {
  const t = useTranslations('kinds')
  return (
    <ChoicesField
      legend={t('choices')}
      path="choices"
      value={value.choices}
      onChange={(choices) => onChange({ ...value, choices })}
      problemAt={useProblems(problems)}
      pictures
    />
  )
}

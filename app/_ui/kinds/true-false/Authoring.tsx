'use client'

import { Group, Radio, Stack } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { ChoicesField } from '../authoring/ChoicesField.tsx'
import { useProblems } from '../authoring/use-problems.ts'
import type { AuthoringProps } from '../props.ts'

export function Authoring({ value, onChange, problems }: AuthoringProps<'true-false'>) {
  const t = useTranslations('kinds')
  const problemAt = useProblems(problems)
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('authoring.truth')}
        value={String(value.answer)}
        onChange={(truth) => onChange({ ...value, answer: truth === 'true' })}
        error={problemAt('answer')}
      >
        <Group mt="xs">
          <Radio value="true" label={t('true')} />
          <Radio value="false" label={t('false')} />
        </Group>
      </Radio.Group>
      <ChoicesField
        legend={t('authoring.reasons')}
        path="reasons"
        value={value.reasons}
        onChange={(reasons) => onChange({ ...value, reasons })}
        problemAt={problemAt}
      />
    </Stack>
  )
}

'use client'

import { Checkbox, Fieldset, Paper, Stack } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { AcceptedField } from '../authoring/AcceptedField.tsx'
import { AddButton } from '../authoring/AddButton.tsx'
import { FormsField } from '../authoring/FormsField.tsx'
import { emptyText, removeAt, replaceAt } from '../authoring/list.ts'
import { RowControls } from '../authoring/RowControls.tsx'
import { TextPair } from '../authoring/TextPair.tsx'
import { useProblems } from '../authoring/use-problems.ts'
import type { AuthoringProps } from '../props.ts'

export function Authoring({ value, onChange, problems }: AuthoringProps<'short-text'>) {
  const t = useTranslations('kinds')
  const problemAt = useProblems(problems)
  const wrong = value.wrong ?? []
  const changeWrong = (next: typeof wrong) => onChange({ ...value, wrong: next })
  return (
    <Stack gap="md">
      <AcceptedField
        path="accepted"
        value={value.accepted}
        onChange={(accepted) => onChange({ ...value, accepted })}
        problemAt={problemAt}
      />
      <Checkbox
        label={t('authoring.typos')}
        description={t('authoring.typos-help')}
        checked={value.typos === 1}
        onChange={(event) => onChange({ ...value, typos: event.currentTarget.checked ? 1 : 0 })}
      />
      <Fieldset legend={t('authoring.wrong')}>
        <Stack gap="sm">
          {wrong.map((mistake, i) => (
            // Mistakes have no ids and never change places, so the place is the key.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Paper key={i} withBorder p="sm" radius="md">
              <Stack gap="xs">
                <FormsField
                  label={t('authoring.wrong-forms')}
                  description={t('authoring.one-per-line')}
                  value={mistake.forms}
                  error={problemAt(
                    `wrong.${i}.forms`,
                    ...mistake.forms.map((_, j) => `wrong.${i}.forms.${j}`),
                  )}
                  onChange={(forms) => changeWrong(replaceAt(wrong, i, { ...mistake, forms }))}
                />
                <TextPair
                  label={t('authoring.feedback')}
                  path={`wrong.${i}.feedback`}
                  value={mistake.feedback}
                  onChange={(feedback) => changeWrong(replaceAt(wrong, i, { ...mistake, feedback }))}
                  problemAt={problemAt}
                />
                <RowControls
                  name={t('authoring.mistake', { number: i + 1 })}
                  index={i}
                  count={wrong.length}
                  min={0}
                  onRemove={() => changeWrong(removeAt(wrong, i))}
                />
              </Stack>
            </Paper>
          ))}
          <AddButton
            disabled={wrong.length >= 20}
            onClick={() => changeWrong([...wrong, { forms: [], feedback: emptyText() }])}
          >
            {t('authoring.add-wrong')}
          </AddButton>
        </Stack>
      </Fieldset>
    </Stack>
  )
}

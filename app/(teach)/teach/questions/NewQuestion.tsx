'use client'

import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CreateDialog } from '../CreateDialog.tsx'
import { kindNames } from '../kind-names.ts'
import { createQuestionAction } from './actions.ts'

export function NewQuestion({ courseId }: { courseId: string }) {
  const t = useTranslations('teach')
  const kinds = useTranslations('kinds')
  const [kind, setKind] = useState<string | null>('single-choice')

  async function create(slug: string) {
    const result = await createQuestionAction({ courseId, kind, slug })
    return result.ok ? { ok: true as const, path: `/teach/questions/${result.questionId}` } : result
  }

  return (
    <CreateDialog label={t('questions.new')} create={create}>
      <Select
        label={t('fields.kind')}
        data={kindNames.map((value) => ({ value, label: kinds(`names.${value}`) }))}
        value={kind}
        onChange={setKind}
        allowDeselect={false}
        comboboxProps={{ withinPortal: true }}
      />
    </CreateDialog>
  )
}

'use client'

import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CreateDialog } from '../CreateDialog.tsx'
import { createExamAction } from './actions.ts'

export function NewExam({ courseId }: { courseId: string }) {
  const t = useTranslations('teach')
  const [title, setTitle] = useState({ en: '', ko: '' })

  async function create(slug: string) {
    const result = await createExamAction({ courseId, slug, title })
    return result.ok ? { ok: true as const, path: `/teach/exams/${result.examId}` } : result
  }

  return (
    <CreateDialog label={t('exams.new')} create={create}>
      {(['en', 'ko'] as const).map((locale) => (
        <TextInput
          key={locale}
          label={`${t('fields.title')} (${t(`language.${locale}`)})`}
          lang={locale}
          value={title[locale]}
          onChange={(event) => setTitle({ ...title, [locale]: event.currentTarget.value })}
          required
        />
      ))}
    </CreateDialog>
  )
}

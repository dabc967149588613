'use client'

import { NativeSelect } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl'

type Props = { choices: { value: string; label: string }[]; current: string }

/** For those who teach several courses. */
export function CoursePicker({ choices, current }: Props) {
  const t = useTranslations('teach')
  const router = useRouter()
  return (
    <NativeSelect
      label={t('people.course')}
      data={choices}
      value={current}
      onChange={(event) => router.push(`/teach/people?course=${encodeURIComponent(event.target.value)}`)}
      mb="md"
      maw={420}
    />
  )
}

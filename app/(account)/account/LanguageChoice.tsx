'use client'

import { Radio, Stack } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl'
import { useSwitchLocale } from '#app/_ui/shell/use-switch-locale.ts'

const languages = ['en', 'ko'] as const

export function LanguageChoice() {
  const t = useTranslations('account')
  const { switchLocale, pending } = useSwitchLocale()
  return (
    <Radio.Group
      name="language"
      label={t('language.label')}
      description={t('language.help')}
      value={useLocale()}
      onChange={(value) => switchLocale(languages.find((language) => language === value)!)}
    >
      <Stack gap="xs" mt="sm">
        {languages.map((language) => (
          <Radio
            key={language}
            value={language}
            label={t(`language.${language}`)}
            lang={language}
            disabled={pending}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

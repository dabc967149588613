'use client'

import { Alert, Button, Group, Paper, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconArrowsShuffle } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Html } from '#app/_ui/Html.tsx'
import { answeringOf } from '#app/_ui/kinds/registry.tsx'
import { previewAction } from './actions.ts'
import type { Content } from './use-draft.ts'

type Preview = NonNullable<Awaited<ReturnType<typeof previewAction>>>

/** The draft as a student will see it, in either language and any order of choices. Answers go nowhere. */
export function PreviewPane({ questionId, content }: { questionId: string; content: Content }) {
  const t = useTranslations('teach')
  const interfaceLocale = useLocale()
  const [locale, setLocale] = useState(interfaceLocale)
  const [seed, setSeed] = useState(1)
  const [debounced] = useDebouncedValue(content, 500)
  const [preview, setPreview] = useState<Preview | null>()
  const [answer, setAnswer] = useState<unknown>(null)

  useEffect(() => {
    let current = true
    previewAction(questionId, debounced, seed, locale)
      .then((result) => current && setPreview(result ?? null))
      .catch(() => current && setPreview(null))
    return () => {
      current = false
    }
  }, [questionId, debounced, seed, locale])

  return (
    <Stack>
      <Group justify="space-between">
        <SegmentedControl
          aria-label={t('preview.language')}
          value={locale}
          onChange={setLocale}
          data={[
            { value: 'en', label: t('language.en') },
            { value: 'ko', label: t('language.ko') },
          ]}
        />
        <Button
          variant="default"
          leftSection={<IconArrowsShuffle size={16} />}
          onClick={() => {
            setSeed(seed + 1)
            setAnswer(null)
          }}
        >
          {t('preview.another')}
        </Button>
      </Group>
      {preview === undefined && <Skeleton height={160} />}
      {preview === null && <Alert color="yellow">{t('preview.incomplete')}</Alert>}
      {preview && (
        <Paper withBorder p="md" lang={locale}>
          <Stack>
            {'title' in preview.view && (
              <Text fw={600} size="lg" component="div">
                <Html html={preview.view.title} />
              </Text>
            )}
            <Html html={preview.view.stem} />
            {preview.view.kind === 'code' ? (
              <Text ff="monospace" size="sm" style={{ whiteSpace: 'pre-wrap' }}>
                {preview.view.signature}
              </Text>
            ) : (
              answeringOf(preview.view, answer, setAnswer)
            )}
            <Text fw={600} size="sm">
              {t('fields.explanation')}
            </Text>
            <Html html={preview.explanation} />
          </Stack>
        </Paper>
      )}
    </Stack>
  )
}

import { Paper, Stack, Text } from '@mantine/core'
import { Html } from '#app/_ui/Html.tsx'
import { reviewingOf } from '#app/_ui/kinds/registry.tsx'
import type { Locale } from '#graders/contract/text.ts'
import { getT } from '#lib/i18n/server.ts'
import type { QuestionLook } from '#lib/questions/look.ts'
import { present } from '#lib/richtext/present.ts'

/** With the key where an answer would be, and why it holds. */
export async function Reviewed({ look, locale }: { look: QuestionLook; locale: Locale }) {
  const t = await getT('bank')
  const view = present(look.view, locale)
  return (
    <Paper withBorder p="md" lang={locale}>
      <Stack>
        {view.kind === 'code' ? (
          <Text size="sm" c="dimmed">
            {t('preview.codeKey')}
          </Text>
        ) : (
          reviewingOf(view, null, look.key, [])
        )}
        <div>
          <Text fw={600} size="sm" mb={4}>
            {t('preview.explanation')}
          </Text>
          <Html html={present(look.explanation, locale)} />
        </div>
      </Stack>
    </Paper>
  )
}

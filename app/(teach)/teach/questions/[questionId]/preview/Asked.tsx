import { Paper, Stack, Text } from '@mantine/core'
import { Html } from '#app/_ui/Html.tsx'
import type { CodeView } from '#graders/code/view.ts'
import type { Locale } from '#graders/contract/text.ts'
import type { TheoryView } from '#graders/theory/kinds/registry.ts'
import { present } from '#lib/richtext/present.ts'
import { TryAnswer } from './TryAnswer.tsx'

type Props = { view: TheoryView | CodeView; locale: Locale; note: string }

/** Made of the view that students get: no key can be in it. */
export function Asked({ view, locale, note }: Props) {
  const shown = present(view, locale)
  return (
    <Paper withBorder p="md" lang={locale}>
      <Stack>
        {'title' in shown && (
          <Text fw={600} size="lg" component="div">
            <Html html={shown.title} inline />
          </Text>
        )}
        <Html html={shown.stem} />
        {shown.kind === 'code' ? (
          <Text ff="monospace" size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {shown.signature}
          </Text>
        ) : (
          <>
            <TryAnswer view={shown} />
            <Text size="xs" c="dimmed">
              {note}
            </Text>
          </>
        )}
      </Stack>
    </Paper>
  )
}

'use client'

import { Code, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconCircleCheckFilled, IconCircleXFilled, IconEye } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'use-intl'
import { Html } from '#app/_ui/Html.tsx'
import { checkMessage } from '#graders/code/feedback/wording.ts'
import type { Value } from '#graders/value.ts'
import { CheckDetails } from '../verdict/CheckDetails.tsx'
import { CodeText } from '../verdict/CodeText.tsx'
import { formatValue } from './format-value.ts'
import type { SampleOutcome } from './run-samples.ts'

type Props = { sample: SampleOutcome; title: string; onGoTo: (line: number, column: number) => void }

const signs = {
  passed: [IconCircleCheckFilled, 'var(--argmax-right)'],
  failed: [IconCircleXFilled, 'var(--argmax-wrong)'],
  shown: [IconEye, 'var(--mantine-color-dimmed)'],
} as const

/** One call of the student's code: what was given, what came back and what should have. */
export function SampleReport({ sample, title, onGoTo }: Props) {
  const t = useTranslations('code')
  const locale = useLocale()
  const [Sign, colour] = signs[sample.outcome]
  const failed = sample.outcome === 'failed'
  return (
    <Paper withBorder p="sm" bg="var(--argmax-surface)">
      <Stack gap={6}>
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <Sign size={20} color={colour} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
          <Text fw={600} size="sm" flex={1} component="div">
            <Html html={title} inline />
          </Text>
          <Text size="sm" fw={600} c={colour}>
            {t(`samples.outcome.${sample.outcome}`)}
          </Text>
        </Group>
        <Code style={{ overflowWrap: 'anywhere', alignSelf: 'flex-start' }}>
          {sample.label ?? sample.call}
        </Code>
        {failed && (
          <Text size="sm" component="div" style={{ overflowWrap: 'anywhere' }}>
            <CodeText>{checkMessage(sample, locale)}</CodeText>
          </Text>
        )}
        {failed && <CheckDetails details={sample.details} onGoTo={onGoTo} />}
        {(sample.received || (failed && sample.expected)) && (
          <SimpleGrid cols={{ base: 1, xs: failed && sample.expected ? 2 : 1 }} spacing="xs">
            {sample.received && <ShownValue label={t('samples.returned')} value={sample.received} />}
            {failed && sample.expected && (
              <ShownValue label={t('samples.expected')} value={sample.expected} />
            )}
          </SimpleGrid>
        )}
      </Stack>
    </Paper>
  )
}

function ShownValue({ label, value }: { label: string; value: Value }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Code block tabIndex={0} mah={260} style={{ overflow: 'auto' }} aria-label={label}>
        {formatValue(value)}
      </Code>
    </div>
  )
}

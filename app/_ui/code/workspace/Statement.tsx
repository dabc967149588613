'use client'

import { Badge, Code, Group, List, Stack, Text, Title } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Html } from '#app/_ui/Html.tsx'
import type { CodeView } from '#graders/code/view.ts'
import type { Presented } from '#lib/richtext/present.ts'

/** What is asked, the signature, what will be checked and within which limits. */
export function Statement({ view }: { view: Presented<CodeView> }) {
  const t = useTranslations('code')
  const total = view.checks.reduce((sum, { weight }) => sum + weight, 0)
  return (
    <Stack gap="md">
      <Title order={1} size="h2">
        <Html html={view.title} inline />
      </Title>
      <Html html={view.stem} />
      <section>
        <Title order={2} size="h5" mb={6}>
          {t('statement.signature')}
        </Title>
        <Code block tabIndex={0}>
          {view.signature}
        </Code>
      </section>
      {view.forbiddenOps.length > 0 && (
        <section>
          <Title order={2} size="h5" mb={6}>
            {t('statement.forbidden')}
          </Title>
          <Group gap={8}>
            {view.forbiddenOps.map((op) => (
              <Code key={op}>tf.{op}</Code>
            ))}
          </Group>
        </section>
      )}
      <section>
        <Title order={2} size="h5" mb={6}>
          {t('statement.checks')}
        </Title>
        <List size="sm" spacing={4} listStyleType="none">
          {view.checks.map((check) => (
            <List.Item key={check.id}>
              <Group gap={8} wrap="nowrap" align="baseline">
                <Badge
                  variant="outline"
                  size="sm"
                  color="gray"
                  c="var(--mantine-color-text)"
                  style={{ flexShrink: 0 }}
                >
                  {t(`statement.${check.visibility}`)}
                </Badge>
                <Html html={check.title} inline />
                <Text size="sm" c="dimmed" component="span" style={{ whiteSpace: 'nowrap' }}>
                  {t('statement.weight', { percent: Math.round((check.weight / total) * 100) })}
                </Text>
              </Group>
            </List.Item>
          ))}
        </List>
      </section>
      <Text size="sm" c="dimmed">
        {t('statement.limits', {
          seconds: view.limits.timeMs / 1000,
          megabytes: Math.round(view.limits.memoryBytes / 2 ** 20),
        })}
      </Text>
    </Stack>
  )
}

import { Progress as Bar, Group, Stack, Text } from '@mantine/core'
import { getT } from '#lib/i18n/server.ts'
import type { RegradeProgress, RegradeState } from '#lib/regrades/state.ts'

type Props = { state: RegradeState; progress: RegradeProgress }

export async function Progress({ state, progress }: Props) {
  const t = await getT('review')
  const { total, done, unfit, failed } = progress
  return (
    <Stack gap={4} role="status">
      <Group gap="md">
        <Text size="sm">{t('regrade.done', { done, total })}</Text>
        {unfit > 0 && <Text size="sm">{t('regrade.unfit', { count: unfit })}</Text>}
        {failed > 0 && (
          <Text size="sm" c="var(--mantine-color-error)">
            {t('regrade.failed', { count: failed })}
          </Text>
        )}
      </Group>
      {(state === 'running' || state === 'stopped') && (
        <Bar
          value={(100 * done) / Math.max(1, total)}
          animated={state === 'running'}
          aria-label={t('regrade.progress')}
        />
      )}
      {state === 'stopped' && <Text size="sm">{t('regrade.stopped')}</Text>}
    </Stack>
  )
}

import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { getT } from '#lib/i18n/server.ts'

/** Stands for a list of cards that is being read; the page around it is there already. */
export async function PageSkeleton({ rows = 3 }: { rows?: number }) {
  const t = await getT('common')
  return (
    <Stack role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no other identity
        <Skeleton key={row} h={row === 0 ? 160 : 96} />
      ))}
    </Stack>
  )
}

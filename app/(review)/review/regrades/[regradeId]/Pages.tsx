import { Group, Text } from '@mantine/core'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { getT } from '#lib/i18n/server.ts'

type Props = { page: number; pages: number; hrefOf: (page: number) => string }

export async function Pages({ page, pages, hrefOf }: Props) {
  const t = await getT('review')
  if (pages === 1) return null
  return (
    <Group component="nav" aria-label={t('regrade.page')} gap="md">
      {page > 1 && <TextLink href={hrefOf(page - 1)}>{t('regrade.previous')}</TextLink>}
      <Text size="sm">{t('regrade.pageOf', { page, pages })}</Text>
      {page < pages && <TextLink href={hrefOf(page + 1)}>{t('regrade.next')}</TextLink>}
    </Group>
  )
}

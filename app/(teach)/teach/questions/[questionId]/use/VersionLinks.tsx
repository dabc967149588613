import { Group } from '@mantine/core'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { getT } from '#lib/i18n/server.ts'
import type { VersionOf } from '#lib/questions/look.ts'

type Props = { questionId: string; versions: VersionOf[]; current: number }

export async function VersionLinks({ questionId, versions, current }: Props) {
  const t = await getT('bank')
  if (versions.length === 1) return null
  return (
    <Group component="nav" aria-label={t('preview.version')} gap="md" mb="md">
      {versions.map(({ number }) =>
        number === current ? (
          <span key={number} aria-current="page">
            {t('table.version', { number })}
          </span>
        ) : (
          <TextLink key={number} href={`/teach/questions/${questionId}/use?version=${number}`}>
            {t('table.version', { number })}
          </TextLink>
        ),
      )}
    </Group>
  )
}

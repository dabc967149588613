import { List, ListItem, Text, Title } from '@mantine/core'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { wordKey } from '#app/_ui/word-key.ts'
import { getT } from '#lib/i18n/server.ts'
import type { AuditView } from '#lib/review/review-view.ts'

/** Who did what to this attempt, oldest first. */
export async function AuditTrail({ entries }: { entries: AuditView[] }) {
  const t = await getT('review')
  return (
    <section aria-labelledby="audit-title">
      <Title order={2} size="h5" id="audit-title" mb="xs">
        {t('audit')}
      </Title>
      {entries.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('auditEmpty')}
        </Text>
      ) : (
        <List size="sm" spacing={4}>
          {entries.map((entry) => (
            <ListItem key={entry.id}>
              <LocalTime at={entry.at} /> · {entry.actor ?? 'Argmax'} · {wordKey(`verbs.${entry.verb}`, [t])}
            </ListItem>
          ))}
        </List>
      )}
    </section>
  )
}

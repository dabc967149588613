import { Group, Paper, Text, Title } from '@mantine/core'
import { LinkButton } from '#app/_ui/LinkButton.tsx'
import { type Actor, coursesAs } from '#lib/auth/authorize.ts'
import { getT } from '#lib/i18n/server.ts'

/** Staff land here too; this shows them the way on. Nothing for students. */
export async function StaffLinks({ actor }: { actor: Actor }) {
  const instructor = coursesAs(actor, 'instructor').length > 0
  if (coursesAs(actor, 'instructor', 'ta').length === 0) return null
  const t = await getT('student')
  return (
    <Paper withBorder p="md" mb="xl" component="section" aria-labelledby="staff">
      <Title order={2} size="h4" id="staff">
        {t('home.staff')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('home.staffText')}
      </Text>
      <Group gap="sm">
        {instructor && (
          <>
            <LinkButton href="/teach/questions" variant="default">
              {t('home.toQuestions')}
            </LinkButton>
            <LinkButton href="/teach/exams" variant="default">
              {t('home.toExams')}
            </LinkButton>
          </>
        )}
        <LinkButton href="/review" variant="default">
          {t('home.toReview')}
        </LinkButton>
      </Group>
    </Paper>
  )
}

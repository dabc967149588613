import { Anchor, Badge, Group, Stack, Title } from '@mantine/core'
import { BackLink } from '#app/_ui/BackLink.tsx'
import { getT } from '#lib/i18n/server.ts'
import type { QuestionForStaff } from '#lib/questions/look.ts'
import { QuestionNav } from './QuestionNav.tsx'

/** Above every page about one question. */
export async function QuestionHead({ question }: { question: QuestionForStaff }) {
  const [t, teach, kinds] = [await getT('bank'), await getT('teach'), await getT('kinds')]
  const [newest] = question.versions
  return (
    <Stack gap="sm" mb="lg">
      {question.author && <BackLink href="/teach/questions">{teach('questions.title')}</BackLink>}
      <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
        {question.slug}
      </Title>
      <Group gap="xs">
        <Badge variant="light">{kinds(`names.${question.kind}`)}</Badge>
        {newest && (
          <Badge variant="light" color="green">
            {t('table.version', { number: newest.number })}
          </Badge>
        )}
        {question.retiredAt && <Badge color="gray">{t('statuses.retired')}</Badge>}
      </Group>
      <Group gap="md" justify="space-between">
        <QuestionNav questionId={question.id} openReports={question.openReports} author={question.author} />
        {question.author && (
          // A file, which the router must not try to show.
          <Anchor href={`/api/teach/questions.yaml?id=${question.id}`} download size="sm" fw={500}>
            {t('export')}
          </Anchor>
        )}
      </Group>
    </Stack>
  )
}

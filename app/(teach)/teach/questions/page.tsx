import { Container, Group, Stack, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { EmptyState } from '#app/_ui/EmptyState.tsx'
import { LinkButton } from '#app/_ui/LinkButton.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { requireRole } from '#lib/auth/session.ts'
import { parseBankQuery } from '#lib/bank/query.ts'
import { getT } from '#lib/i18n/server.ts'
import { listBank } from '#lib/questions/bank/list.ts'
import { BankFilters } from './_list/BankFilters.tsx'
import { BankPages } from './_list/BankPages.tsx'
import { BankTable } from './_list/BankTable.tsx'
import { NewQuestion } from './NewQuestion.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('teach'))('questions.title'),
})

export default async function QuestionsPage({ searchParams }: PageProps<'/teach/questions'>) {
  const actor = await requireRole('instructor')
  const query = parseBankQuery(await searchParams)
  const [t, bank, list] = [await getT('teach'), await getT('bank'), await listBank(actor, query)]
  const courseId = actor.enrolments.find(({ role }) => role === 'instructor')!.courseId
  return (
    <Container size="xl">
      <Group justify="space-between" mb="lg">
        <Title order={1}>{t('questions.title')}</Title>
        <Group gap="sm">
          <LinkButton href="/teach/questions/import" variant="default">
            {t('import.open')}
          </LinkButton>
          <NewQuestion courseId={courseId} />
        </Group>
      </Group>
      <Stack>
        <BankFilters
          query={query}
          counts={list.counts}
          exams={list.exams}
          found={list.found}
          total={list.total}
        />
        {list.rows.length === 0 ? (
          <EmptyState
            title={bank(list.total === 0 ? 'empty' : 'noMatch')}
            action={list.total > 0 && <TextLink href="/teach/questions">{bank('clear')}</TextLink>}
          />
        ) : (
          <BankTable rows={list.rows} />
        )}
        <BankPages query={query} page={list.page} pages={list.pages} />
      </Stack>
    </Container>
  )
}

import { Alert, Container, Group, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { BackLink } from '#app/_ui/BackLink.tsx'
import { EmptyState } from '#app/_ui/EmptyState.tsx'
import { LinkButton } from '#app/_ui/LinkButton.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { topicTitle } from '#graders/topics.ts'
import { requireUser } from '#lib/auth/session.ts'
import { listExamCards } from '#lib/exams/exam-cards.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'
import { type CardListView, listCards } from '#lib/study/cards/card-list.ts'
import { PracticePaused } from '../../PracticePaused.tsx'
import { CardRow } from './CardRow.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('study'))('cards.title'),
})

/** `?show=removed`, `?page=2`. */
export default async function CardsPage({ searchParams }: PageProps<'/practice/due/cards'>) {
  const { show, page } = await searchParams
  const actor = await requireUser('/practice/due/cards')
  const [t, locale, now] = [await getT('study'), await getLocale(), new Date()]
  const removed = show === 'removed'
  const running = (await listExamCards(actor, now)).find(({ openAttemptId }) => openAttemptId !== null)
  const list = running
    ? undefined
    : await listCards(actor, { removed, page: Math.trunc(Number(page)) || 1 }, now)
  return (
    <Container size="md">
      <BackLink href="/practice/due">{t('due.back')}</BackLink>
      <Title order={1} mt="xs">
        {t('cards.title')}
      </Title>
      <Text c="dimmed" mb="lg" maw="42rem">
        {t('cards.intro')}
      </Text>
      {running && <PracticePaused exam={running} />}
      {list && (
        <Stack gap="lg">
          <Group component="nav" gap="md" aria-label={t('cards.which')}>
            <TextLink
              href="/practice/due/cards"
              aria-current={removed ? undefined : 'page'}
              fw={removed ? 500 : 700}
            >
              {t('cards.kept', { count: list.kept })}
            </TextLink>
            <TextLink
              href="/practice/due/cards?show=removed"
              aria-current={removed ? 'page' : undefined}
              fw={removed ? 700 : 500}
            >
              {t('cards.removed', { count: list.removed })}
            </TextLink>
          </Group>
          {removed && <Alert color="ink">{t('cards.removedText')}</Alert>}
          {list.cards.length === 0 ? (
            <EmptyState title={t(removed ? 'cards.noneRemoved' : 'cards.none')} />
          ) : (
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {list.cards.map(({ label, topics, ...card }) => (
                <CardRow
                  key={card.questionId}
                  card={card}
                  label={label[locale]}
                  topics={topics.map((topic) => topicTitle(topic, locale)).join(', ')}
                />
              ))}
            </ul>
          )}
          <Pages list={list} removed={removed} />
        </Stack>
      )}
    </Container>
  )
}

async function Pages({ list: { page, pages }, removed }: { list: CardListView; removed: boolean }) {
  const t = await getT('study')
  if (pages === 1) return null
  const at = (number: number) =>
    `/practice/due/cards?${new URLSearchParams({ ...(removed && { show: 'removed' }), page: String(number) })}`
  return (
    <Group component="nav" gap="sm" aria-label={t('cards.pages')}>
      {page > 1 && (
        <LinkButton href={at(page - 1)} variant="default">
          {t('cards.previous')}
        </LinkButton>
      )}
      <Text size="sm">{t('cards.page', { page, pages })}</Text>
      {page < pages && (
        <LinkButton href={at(page + 1)} variant="default">
          {t('cards.next')}
        </LinkButton>
      )}
    </Group>
  )
}

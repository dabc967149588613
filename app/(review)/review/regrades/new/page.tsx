import { Alert, Container, List, ListItem, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BackLink } from '#app/_ui/BackLink.tsx'
import { requireRole } from '#lib/auth/session.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'
import { findSubject, versionsFor } from '#lib/regrades/again/subject.ts'
import { regradeTarget } from '#lib/regrades/scope.ts'
import { previewRegrade } from '#lib/regrades/start-regrade.ts'
import { SubjectText } from '../SubjectText.tsx'
import { NewRegrade } from './NewRegrade.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('review'))('regrade.new.title'),
})

/** `?scope=exam&id=…`: what to regrade is chosen where it is looked at. */
export default async function NewRegradePage({ searchParams }: PageProps<'/review/regrades/new'>) {
  const actor = await requireRole('ta', 'instructor')
  const target = regradeTarget.safeParse(await searchParams)
  const size = target.success ? await previewRegrade(actor, target.data) : undefined
  const subject = size && (await findSubject(target.data!))
  if (!size || !subject) notFound()
  const [t, locale, versions] = await Promise.all([getT('review'), getLocale(), versionsFor(subject)])
  const { submissions, answers, students, exams, waiting } = size
  const nothing = submissions + answers === 0
  return (
    <Container size="sm">
      <BackLink href="/review/regrades">{t('regrade.title')}</BackLink>
      <Title order={1} my="md">
        {t('regrade.new.title')}
      </Title>
      <Stack>
        <SubjectText subject={subject} />
        <Alert color={nothing ? 'yellow' : 'ink'} variant="light">
          <Text size="sm">
            {nothing ? t('regrade.new.nothing') : t('regrade.new.size', { submissions, answers, students })}
          </Text>
          {subject.scope === 'version' && exams.length > 0 && (
            <List size="sm" my={4} aria-label={t('regrade.new.exams')}>
              {exams.map(({ id, title, students }) => (
                <ListItem key={id}>{t('regrade.new.exam', { exam: title[locale], students })}</ListItem>
              ))}
            </List>
          )}
          {waiting > 0 && <Text size="sm">{t('regrade.new.waiting', { count: waiting })}</Text>}
        </Alert>
        <Text size="sm" c="dimmed">
          {t('regrade.new.leftOut')}
        </Text>
        {!nothing && <NewRegrade target={target.data!} versions={versions} hasCode={submissions > 0} />}
      </Stack>
    </Container>
  )
}

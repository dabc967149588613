import { Alert, Box, Container, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BackLink } from '#app/_ui/BackLink.tsx'
import { Editor } from '#app/_ui/code/Editor.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { wordKey } from '#app/_ui/word-key.ts'
import { requireRole } from '#lib/auth/session.ts'
import { getT } from '#lib/i18n/server.ts'
import { regradeItemView } from '#lib/regrades/view/item-view.ts'
import { Side } from './Side.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('review'))('regrade.item.title'),
})

export default async function RegradeItemPage({
  params,
}: PageProps<'/review/regrades/[regradeId]/items/[itemId]'>) {
  const actor = await requireRole('ta', 'instructor')
  const { regradeId, itemId } = await params
  const item = await regradeItemView(actor, regradeId, itemId)
  if (!item) notFound()
  const t = await getT('review')
  const { position, number, source, worker } = item
  return (
    <Container size="xl">
      <BackLink href={`/review/regrades/${regradeId}?by=questions&show=changed`}>{t('regrade.one')}</BackLink>
      <Title order={1} mt="md">
        {item.student}
      </Title>
      <Text mb="md">
        <TextLink href={`/review/attempts/${item.attemptId}#question-${position}`}>
          {t('question', { position })}
        </TextLink>
        {number !== null && ` · ${t('submissionNumber', { number })}`}
      </Text>
      <Stack>
        {item.unfit && <Alert color="yellow">{wordKey(`regrade.unfitReasons.${item.unfit}`, [t])}</Alert>}
        {item.failedWhy && (
          <Alert color="red">
            {t('regrade.couldNot', { why: item.failedWhy })}
            <br />
            {t('regrade.item.tries', { count: item.tries, worker: worker ?? t('faults.unknown') })}
          </Alert>
        )}
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl">
          <Side when="old" side={item.before} answer={item.answer} />
          <Side when="new" side={item.after} answer={item.answer} />
        </SimpleGrid>
        {source !== null && (
          <section aria-label={t('regrade.item.code')}>
            <Title order={2} size="h4" mb="xs">
              {t('regrade.item.code')}
            </Title>
            <Box h="24rem">
              <Editor value={source} readOnly label={t('regrade.item.code')} />
            </Box>
          </section>
        )}
      </Stack>
    </Container>
  )
}

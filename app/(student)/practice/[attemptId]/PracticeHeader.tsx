import { Text, Title } from '@mantine/core'
import { BackLink } from '#app/_ui/BackLink.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { getT } from '#lib/i18n/server.ts'
import type { PracticeTopic } from './topic.ts'

export async function PracticeHeader({ topic }: { topic: PracticeTopic }) {
  const t = await getT('practice')
  return (
    <>
      <BackLink href="/practice">{t('all')}</BackLink>
      <Title order={1} mt="xs">
        {t('question')}
      </Title>
      <Text c="dimmed" mb="lg">
        {t.rich('aboutLink', {
          topic: topic.title,
          link: (text) => <TextLink href={`/practice/topics/${topic.id}`}>{text}</TextLink>,
        })}
      </Text>
    </>
  )
}

import { Title } from '@mantine/core'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { getLocale, getT } from '#lib/i18n/server.ts'
import type { StudyTopic } from '#lib/study/study-units.ts'
import classes from './RelatedTopics.module.css'

export async function RelatedTopics({ topics }: { topics: StudyTopic[] }) {
  const [t, locale] = await Promise.all([getT('study'), getLocale()])
  return (
    <section aria-labelledby="related">
      <Title order={2} size="h3" id="related" mb="sm">
        {t('topic.related')}
      </Title>
      <ul className={classes.list}>
        {topics.map(({ id, title }) => (
          <li key={id}>
            <TextLink href={`/practice/topics/${id}`}>{title[locale]}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { Text, Title } from '@mantine/core'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { getLocale, getT } from '#lib/i18n/server.ts'
import type { StudyTopic } from '#lib/study/study-units.ts'
import { MasteryMeter } from '../../../_study/MasteryMeter.tsx'
import { LastPractised } from '../../LastPractised.tsx'
import { StartButton } from '../../StartButton.tsx'
import classes from './TopicList.module.css'

/** The unit's topics: how many questions, how well known, when last practised, and off. */
export async function TopicList({ topics }: { topics: StudyTopic[] }) {
  const [t, locale] = await Promise.all([getT('study'), getLocale()])
  return (
    <section aria-labelledby="topics">
      <Title order={2} id="topics" mb="sm">
        {t('unit.topics')}
      </Title>
      <ul className={classes.list}>
        {topics.map(({ id, title, questionCount, mastery }) => (
          <li key={id} className={classes.row}>
            <div className={classes.title}>
              <TextLink href={`/practice/topics/${id}`}>{title[locale]}</TextLink>
              <Text size="sm" c="dimmed">
                {t('questions', { count: questionCount })} · <LastPractised at={mastery.lastAt} />
              </Text>
            </div>
            <MasteryMeter mastery={mastery} />
            <div className={classes.start}>
              {questionCount > 0 && <StartButton wanted={{ topic: id }} title={title[locale]} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

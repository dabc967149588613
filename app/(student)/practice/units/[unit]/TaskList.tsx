import { Text, Title } from '@mantine/core'
import { getLocale, getT } from '#lib/i18n/server.ts'
import type { PracticeTask } from '#lib/practice/practice-index.ts'
import { StartButton } from '../../StartButton.tsx'
import classes from './TopicList.module.css'

export async function TaskList({ tasks }: { tasks: PracticeTask[] }) {
  const [t, practice, locale] = await Promise.all([getT('study'), getT('practice'), getLocale()])
  return (
    <section aria-labelledby="tasks">
      <Title order={2} id="tasks" mt="xl" mb="sm">
        {t('unit.tasks')}
      </Title>
      <ul className={classes.list}>
        {tasks.map(({ questionId, title, difficulty }) => (
          <li key={questionId} className={classes.row}>
            <div className={classes.title}>
              <Text fw={550}>{title[locale]}</Text>
              <Text size="sm" c="dimmed">
                {practice('difficulty', { difficulty })}
              </Text>
            </div>
            <span />
            <div className={classes.start}>
              <StartButton wanted={{ questionId }} title={title[locale]} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

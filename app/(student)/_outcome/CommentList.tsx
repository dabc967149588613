import { Text } from '@mantine/core'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { getT } from '#lib/i18n/server.ts'
import type { CommentView } from '#lib/results/load-grades.ts'
import classes from './CommentList.module.css'

/** What staff wrote to the student, oldest first. Plain text: it comes as it was typed. */
export async function CommentList({ comments }: { comments: CommentView[] }) {
  const t = await getT('result')
  return (
    <div>
      <Text fw={600} size="sm" mb={6}>
        {t('comments')}
      </Text>
      <ul className={classes.list}>
        {comments.map(({ id, author, body, createdAt }) => (
          <li key={id} className={classes.comment}>
            <Text style={{ whiteSpace: 'pre-wrap' }}>{body}</Text>
            <Text size="sm" c="dimmed">
              {author} · <LocalTime at={createdAt} />
            </Text>
          </li>
        ))}
      </ul>
    </div>
  )
}

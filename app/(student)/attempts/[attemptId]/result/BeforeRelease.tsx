import { Alert, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { outcomeState } from '#app/_ui/outcome/outcome-state.ts'
import { getT } from '#lib/i18n/server.ts'
import type { ResultView } from '#lib/results/result-view.ts'

/** What is known already, and when the rest comes. */
export async function BeforeRelease({ result }: { result: ResultView }) {
  const t = await getT('result')
  const { questions, releaseAt } = result
  const answered = questions.filter((question) => outcomeState(question) !== 'unanswered').length
  return (
    <Alert color="ink" variant="light" icon={<IconLock aria-hidden />} title={t('before.title')}>
      <Text size="sm">{t('before.answered', { answered, total: questions.length })}</Text>
      <Text size="sm" mt={4}>
        {releaseAt
          ? t.rich('before.at', { time: () => <LocalTime at={releaseAt} style="short" /> })
          : t('before.unknown')}
      </Text>
    </Alert>
  )
}

import { Card, Group, Stack, Text, Title } from '@mantine/core'
import { LinkButton } from '#app/_ui/LinkButton.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import type { Actor } from '#lib/auth/authorize.ts'
import { getT } from '#lib/i18n/server.ts'
import { quizzesOfUnit } from '#lib/study/quiz/quiz-view.ts'
import type { StudyUnit } from '#lib/study/study-units.ts'
import { StartQuiz } from './StartQuiz.tsx'

/** Starts a quiz of the unit, or goes on with the one that was left. */
export async function UnitQuiz({ actor, unit }: { actor: Actor; unit: StudyUnit }) {
  const t = await getT('study')
  const { openId, lastFinished } = await quizzesOfUnit(actor, unit.number)
  return (
    <Card withBorder bg="var(--argmax-surface)" mb="xl" component="section" aria-labelledby="quiz">
      <Stack gap="sm">
        <Title order={2} size="h3" id="quiz">
          {t('quiz.title')}
        </Title>
        <Text size="sm" maw="42rem">
          {openId ? t('quiz.open') : t('quiz.text')}
        </Text>
        {openId && (
          <Group>
            <LinkButton href={`/practice/quiz/${openId}`}>{t('quiz.continue')}</LinkButton>
          </Group>
        )}
        {!openId && unit.questionCount > 0 && <StartQuiz unit={unit.number} />}
        {!openId && unit.questionCount === 0 && <Text c="dimmed">{t('quiz.none')}</Text>}
        {lastFinished && (
          <Text size="sm">
            <TextLink href={`/practice/quiz/${lastFinished.id}`}>{t('quiz.last')}</TextLink>
          </Text>
        )}
      </Stack>
    </Card>
  )
}

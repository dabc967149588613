import { Group } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { LinkButton } from '#app/_ui/LinkButton.tsx'
import { getT } from '#lib/i18n/server.ts'
import { neighboursOf } from '#lib/review/neighbours.ts'

/** The ways to the attempts before and after this one in the exam's list. */
export async function Neighbours({ examId, attemptId }: { examId: string; attemptId: string }) {
  const t = await getT('review')
  const { before, after } = await neighboursOf(examId, attemptId)
  return (
    <Group component="nav" gap="xs" aria-label={t('neighbours')}>
      {before && (
        <LinkButton
          href={`/review/attempts/${before.attemptId}`}
          variant="default"
          size="xs"
          leftSection={<IconArrowLeft size={14} aria-hidden />}
        >
          {before.student}
        </LinkButton>
      )}
      {after && (
        <LinkButton
          href={`/review/attempts/${after.attemptId}`}
          variant="default"
          size="xs"
          rightSection={<IconArrowRight size={14} aria-hidden />}
        >
          {after.student}
        </LinkButton>
      )}
    </Group>
  )
}

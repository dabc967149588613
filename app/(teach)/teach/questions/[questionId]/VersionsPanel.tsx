'use client'

import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { LocalTime } from '#app/_ui/LocalTime.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import type { QuestionForAuthor } from '#lib/questions/author-view.ts'
import { discardDraftAction } from './actions.ts'
import { RetireButton } from './RetireButton.tsx'

type Props = {
  question: QuestionForAuthor
  /** Also one that was made since the page was loaded. */
  hasDraft: boolean
  onDiscarded: () => void
}

export function VersionsPanel({ question, hasDraft, onDiscarded }: Props) {
  const t = useTranslations('teach')
  const review = useTranslations('review')
  const [pending, start] = useTransition()

  const discard = () =>
    modals.openConfirmModal({
      title: t('versions.discard'),
      children: t('versions.discardWarning'),
      labels: { confirm: t('versions.discard'), cancel: t('cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () =>
        start(async () => {
          if ((await discardDraftAction(question.id)).ok) onDiscarded()
        }),
    })

  return (
    <Stack>
      {question.versions.length === 0 ? (
        <Text c="dimmed">{t('versions.none')}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('versions.version')}</Table.Th>
              <Table.Th>{t('versions.publishedAt')}</Table.Th>
              <Table.Th>{t('versions.publishedBy')}</Table.Th>
              <Table.Th>{review('regrade.start')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {question.versions.map((version) => (
              <Table.Tr key={version.id}>
                <Table.Td>{version.number}</Table.Td>
                <Table.Td>
                  <LocalTime at={version.publishedAt} />
                </Table.Td>
                <Table.Td>{version.publishedBy ?? 'Argmax'}</Table.Td>
                <Table.Td>
                  <TextLink href={`/review/regrades/new?scope=version&id=${version.id}`} size="sm">
                    {review('regrade.startVersion')}
                  </TextLink>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group>
        <Button
          variant="default"
          onClick={discard}
          disabled={question.versions.length === 0 || !hasDraft}
          loading={pending}
        >
          {t('versions.discard')}
        </Button>
        <RetireButton question={question} />
      </Group>
      <Text size="sm" c="dimmed">
        {t('versions.retireHelp')}
      </Text>
    </Stack>
  )
}

'use client'

import { Button, Group, Modal, Stack } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Passwords } from './Passwords.tsx'
import type { ResetPassword } from './PeopleTable.tsx'

export function NewPassword({ reset, onClose }: { reset: ResetPassword | undefined; onClose: () => void }) {
  const t = useTranslations('teach')
  const common = useTranslations('common')
  return (
    <Modal
      opened={reset !== undefined}
      onClose={onClose}
      title={t('people.newPassword', { name: reset?.name ?? '' })}
      size="lg"
      closeOnClickOutside={false}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {reset && (
        <Stack>
          <Passwords people={[reset]} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('people.done')}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}

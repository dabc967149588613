'use client'

import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { useOptimistic, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import type { Role } from '#db/schema/people.ts'
import type { PersonRow } from '#lib/courses/list-people.ts'
import { changeRoleAction, removeEnrolmentAction, resetPasswordAction } from './actions.ts'
import type { ResetPassword } from './PeopleTable.tsx'
import { useWordReason } from './use-word-reason.ts'

/** Who sees more than before, keys and other people's scores among it, is asked for again. */
const power: Record<Role, number> = { student: 0, ta: 1, instructor: 2 }

/** What an instructor does to one person, each asked for again where it hurts. */
export function usePersonActions(
  courseId: string,
  person: PersonRow,
  own: boolean,
  onReset: (reset: ResetPassword) => void,
) {
  const t = useTranslations('teach')
  const common = useTranslations('common')
  const wordReason = useWordReason()
  const [pending, start] = useTransition()
  const [shownRole, showRole] = useOptimistic<Role>(person.role)
  const { userId, name, email } = person

  const closeButtonProps = { 'aria-label': common('close') }
  const tell = (message: string) => notifications.show({ color: 'green', message, closeButtonProps })
  const refuse = (reason: string) =>
    notifications.show({ color: 'red', message: wordReason(reason), closeButtonProps })

  const confirm = (texts: { title: string; text: string; confirm: string }, onConfirm: () => void) =>
    modals.openConfirmModal({
      title: texts.title,
      children: texts.text,
      labels: { confirm: texts.confirm, cancel: t('cancel') },
      // White on the usual red misses 4.5:1.
      confirmProps: { color: 'red.9' },
      closeButtonProps,
      onConfirm,
    })

  const saveRole = (role: Role) =>
    start(async () => {
      showRole(role)
      const result = await changeRoleAction({ courseId, userId, role })
      if (!result.ok) return void refuse(result.reason)
      tell(t('people.roleChanged', { name, role: t(`people.roles.${role}`) }))
    })

  const changeRole = (role: Role) => {
    if (own) {
      const texts = { title: t('people.ownRole'), text: t('people.ownRoleText') }
      return confirm({ ...texts, confirm: t('people.ownRoleConfirm') }, () => saveRole(role))
    }
    if (role === 'student' || power[role] <= power[person.role]) return saveRole(role)
    const title = t('people.raiseTitle', { name, role: t(`people.roles.${role}`) })
    confirm({ title, text: t(`people.raiseText.${role}`), confirm: t('people.raise') }, () => saveRole(role))
  }

  const remove = () =>
    confirm(
      {
        title: t('people.removeTitle', { name }),
        text: t('people.removeText', { name, email }),
        confirm: t('people.remove'),
      },
      () =>
        start(async () => {
          const result = await removeEnrolmentAction({ courseId, userId })
          if (!result.ok) return void refuse(result.reason)
          tell(t('people.removed', { name }))
        }),
    )

  const reset = () =>
    confirm(
      {
        title: t('people.resetTitle', { name }),
        text: t('people.resetText', { name }),
        confirm: t('people.reset'),
      },
      () =>
        start(async () => {
          const result = await resetPasswordAction(userId)
          if (result.ok) onReset({ name, email, password: result.password })
          else refuse(result.reason)
        }),
    )

  return { shownRole, changeRole, remove, reset, pending }
}

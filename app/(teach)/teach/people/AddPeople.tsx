'use client'

import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Enrolled } from '#lib/courses/enrol-people.ts'
import { AddPeopleForm } from './AddPeopleForm.tsx'
import { EnrolledPeople } from './EnrolledPeople.tsx'

/** First a form, then what came of it. */
export function AddPeople({ courseId }: { courseId: string }) {
  const t = useTranslations('teach')
  const common = useTranslations('common')
  const [opened, { open, close }] = useDisclosure(false)
  const [enrolled, setEnrolled] = useState<Enrolled[]>()
  const router = useRouter()

  /** Opens again for those who closed it while it was working: what comes now comes once. */
  const show = (people: Enrolled[]) => {
    setEnrolled(people)
    open()
  }

  const finish = () => {
    close()
    if (enrolled) router.refresh()
  }

  return (
    <>
      <Button
        leftSection={<IconUserPlus size={18} aria-hidden />}
        onClick={() => {
          setEnrolled(undefined)
          open()
        }}
      >
        {t('people.add')}
      </Button>
      <Modal
        opened={opened}
        onClose={finish}
        title={t(enrolled ? 'people.added' : 'people.add')}
        size="lg"
        // Neither a long list nor passwords that are shown once may vanish by a slip.
        closeOnClickOutside={false}
        closeOnEscape={!enrolled}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        {enrolled ? (
          <EnrolledPeople enrolled={enrolled} onDone={finish} />
        ) : (
          <AddPeopleForm courseId={courseId} onEnrolled={show} onCancel={close} />
        )}
      </Modal>
    </>
  )
}

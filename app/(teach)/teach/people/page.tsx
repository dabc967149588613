import { Container, Group, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { requireRole } from '#lib/auth/session.ts'
import { listCourses } from '#lib/courses/list-courses.ts'
import { listPeople } from '#lib/courses/list-people.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'
import { AddPeople } from './AddPeople.tsx'
import { CoursePicker } from './CoursePicker.tsx'
import { PeopleTable } from './PeopleTable.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('teach'))('people.title'),
})

export default async function PeoplePage({ searchParams }: PageProps<'/teach/people'>) {
  const actor = await requireRole('instructor')
  const [t, locale, { course: wanted }] = await Promise.all([getT('teach'), getLocale(), searchParams])
  const taught = (await listCourses(actor)).filter(({ role }) => role === 'instructor')
  const course = taught.find(({ slug }) => slug === wanted) ?? taught[0]!
  const rows = (await listPeople(actor, course.id)) ?? []
  const choices = taught.map(({ slug, title }) => ({ value: slug, label: title[locale] }))
  return (
    <Container size="xl">
      <Group justify="space-between" mb="lg">
        <Title order={1}>{t('people.title')}</Title>
        <AddPeople key={course.id} courseId={course.id} />
      </Group>
      {choices.length > 1 && <CoursePicker choices={choices} current={course.slug} />}
      <PeopleTable key={course.id} courseId={course.id} rows={rows} ownId={actor.id} />
    </Container>
  )
}

import { Alert, Container, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReportForm } from '#app/_ui/report/ReportForm.tsx'
import { TextLink } from '#app/_ui/TextLink.tsx'
import { topicTitle } from '#graders/topics.ts'
import { requireRole } from '#lib/auth/session.ts'
import { getLocale, getT } from '#lib/i18n/server.ts'
import { lookAt, lookAtDraft, questionForStaff, versionWanted } from '#lib/questions/look.ts'
import { QuestionHead } from '../../_question/QuestionHead.tsx'
import { reportAsStaffAction } from '../reports/actions.ts'
import { Asked } from './Asked.tsx'
import { PreviewControls } from './PreviewControls.tsx'
import classes from './preview.module.css'
import { Reviewed } from './Reviewed.tsx'
import { Values } from './Values.tsx'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getT('bank'))('preview.title'),
})

/** `?version=2&variant=7&lang=ko`, or `&seed=…` for the variant that a student had; `?version=draft` for authors. */
export default async function PreviewPage({
  params,
  searchParams,
}: PageProps<'/teach/questions/[questionId]/preview'>) {
  const actor = await requireRole('ta', 'instructor')
  const question = await questionForStaff(actor, (await params).questionId)
  if (!question) notFound()
  const [t, interfaceLocale, search] = [await getT('bank'), await getLocale(), await searchParams]
  const locale = search.lang === 'ko' || search.lang === 'en' ? search.lang : interfaceLocale
  const wanted = { place: search.variant, seed: search.seed }
  const newest = versionWanted(question, search.version)
  const ofDraft = question.author && question.hasDraft && (search.version === 'draft' || !newest)
  const draft = ofDraft ? await lookAtDraft(actor, question.id, wanted) : undefined
  const version = draft ? undefined : newest
  const look = version
    ? await lookAt(version.id, wanted)
    : draft && draft.state !== 'incomplete'
      ? draft.look
      : undefined
  if (!look)
    return (
      <Container size="xl">
        <QuestionHead question={question} />
        <Stack gap="lg">
          {question.versions.length > 0 && (
            <PreviewControls question={question} shown="draft" variant={null} locale={locale} />
          )}
          <Alert color="ink">
            <Stack gap="xs" align="flex-start">
              {t(draft ? 'preview.incomplete' : 'preview.unpublished')}
              {draft && (
                <TextLink size="sm" href={`/teach/questions/${question.id}`}>
                  {t('preview.toEdit')}
                </TextLink>
              )}
            </Stack>
          </Alert>
        </Stack>
      </Container>
    )
  const teach = await getT('teach')
  const about = [
    look.topics.map((topic) => topicTitle(topic, interfaceLocale)).join(', '),
    teach(`difficulty.${look.difficulty as 1 | 2 | 3 | 4 | 5}`),
    teach(`level.${look.level as 'remember' | 'understand' | 'apply' | 'analyse'}`),
  ]
  return (
    <Container size="xl">
      <QuestionHead question={question} />
      <Stack gap="lg">
        <Text size="sm" c="dimmed">
          {about.join(' · ')}
        </Text>
        <PreviewControls
          question={question}
          shown={version?.number ?? 'draft'}
          variant={look.variant}
          locale={locale}
        />
        {draft && (
          <Alert color={draft.state === 'not-proven' ? 'yellow' : 'ink'}>
            <Stack gap="xs" align="flex-start">
              {t(draft.state === 'not-proven' ? 'preview.notProven' : 'preview.draft')}
              <TextLink size="sm" href={`/teach/questions/${question.id}`}>
                {t('preview.toEdit')}
              </TextLink>
            </Stack>
          </Alert>
        )}
        <div className={classes.sides}>
          <section aria-labelledby="asked" className={classes.side}>
            <Title order={2} size="h4" id="asked" mb="sm">
              {t('preview.asked')}
            </Title>
            <Asked
              key={`${version?.id ?? 'draft'} ${look.variant?.id} ${locale}`}
              {...{ view: look.view, locale, note: t('preview.try') }}
            />
          </section>
          <section aria-labelledby="reviewed" className={classes.side}>
            <Title order={2} size="h4" id="reviewed" mb="sm">
              {t('preview.reviewed')}
            </Title>
            <Reviewed look={look} locale={locale} />
          </section>
        </div>
        {look.variant && <Values params={look.variant.params} />}
        {version && (
          <ReportForm
            title={t('reports.staff')}
            action={reportAsStaffAction}
            about={{ versionId: version.id, variantId: look.variant?.id ?? null }}
          />
        )}
      </Stack>
    </Container>
  )
}

import { Group, Stack, Text, Title } from '@mantine/core'
import { getFormat, getLocale, getT } from '#lib/i18n/server.ts'
import type { AnswerSummary } from '#lib/questions/use/answers.ts'
import { plainText } from '#lib/richtext/plain.ts'
import { AnswerBars } from './AnswerBars.tsx'

type Props = { title: string; summary: AnswerSummary; computed: boolean }

/** How often, how well, and what was chosen. */
export async function Answers({ title, summary, computed }: Props) {
  const [t, format, locale] = [await getT('bank'), await getFormat(), await getLocale()]
  const { given, answered, graded, full, none, mean, choices, frequent } = summary
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 })
  const shareOf = (count: number) => (graded === 0 ? '–' : `${count} (${percent(count / graded)})`)
  const facts = [
    [t('use.given'), String(given)],
    [t('use.answered'), String(answered)],
    [t('use.full'), shareOf(full)],
    [t('use.none'), shareOf(none)],
    [t('use.mean'), mean === null ? '–' : percent(mean)],
  ]
  let pictures = 0
  const word = (text: (typeof choices)[number]['text']) => {
    if (text === null) return t('use.picture', { number: ++pictures })
    return typeof text === 'boolean' ? t(`use.${text}`) : plainText(text[locale])
  }
  return (
    <div>
      <Title order={3} size="h4" mb="xs">
        {title}
      </Title>
      {given === 0 ? (
        <Text c="dimmed">{t('use.noAnswers')}</Text>
      ) : (
        <Stack gap="md">
          <Group component="dl" gap="xl" m={0}>
            {facts.map(([name, value]) => (
              <div key={name}>
                <Text component="dt" size="sm" c="dimmed">
                  {name}
                </Text>
                <Text component="dd" fw={600} m={0}>
                  {value}
                </Text>
              </div>
            ))}
          </Group>
          {choices.length > 0 && (
            <AnswerBars
              title={t('use.choice')}
              rows={choices.map(({ id, text, correct, count }) => ({
                ...{ id, text: word(text), note: correct ? t('use.key') : '', count },
                share: answered === 0 ? 0 : count / answered,
              }))}
            />
          )}
          {frequent.length > 0 && (
            <AnswerBars
              title={t('use.text')}
              rows={frequent.map(({ text, count, share }) => ({
                ...{ id: text, text, note: percent(share), count, share: count / answered },
              }))}
            />
          )}
          {computed && choices.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('use.computed')}
            </Text>
          )}
        </Stack>
      )}
    </div>
  )
}

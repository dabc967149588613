'use client'

import { Stack, Switch, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProblems } from '#app/_ui/kinds/authoring/use-problems.ts'
import type { Problem } from '#graders/theory/kinds/kind.ts'
import type { Content } from '../use-draft.ts'
import { SourceField } from './SourceField.tsx'

const example = `/** One variant: every value is a number or a string, rounded as it is to be shown. */
export function variant(rng) {
  const a = rng.int(2, 9)
  const b = rng.int(2, 9)
  return { params: { a, b, answer: a * b } }
}

/** The answer again, by another way. */
export function verify({ a, b }) {
  let sum = 0
  for (let i = 0; i < b; i++) sum += a
  return sum
}
`

type Props = { content: Content; change: (content: Content) => void; problems: Problem[] }

/** Makes the question parameterised: `{{name}}` in any text stands for a value of the variant. */
export function GeneratorField({ content, change, problems }: Props) {
  const t = useTranslations('teach')
  const problemAt = useProblems(problems)
  const source = content.generator as string | undefined
  // Switching off and on again must not lose what was written.
  const [kept, setKept] = useState(source ?? example)
  return (
    <Stack>
      <Switch
        label={t('generator.use')}
        description={t('generator.help')}
        checked={source !== undefined}
        onChange={(event) => {
          if (source !== undefined) setKept(source)
          change({ ...content, generator: event.currentTarget.checked ? kept : undefined })
        }}
      />
      {source !== undefined && (
        <>
          <SourceField
            label={t('generator.source')}
            value={source}
            onChange={(generator) => change({ ...content, generator })}
            error={problemAt('generator')}
          />
          <Text size="sm" c="dimmed">
            {t('generator.proveHint')}
          </Text>
        </>
      )}
    </Stack>
  )
}

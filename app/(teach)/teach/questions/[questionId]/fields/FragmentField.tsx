'use client'

import { Checkbox, Stack, Switch, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProblems } from '#app/_ui/kinds/authoring/use-problems.ts'
import type { Problem } from '#graders/theory/kinds/kind.ts'
import type { Content } from '../use-draft.ts'
import { SourceField } from './SourceField.tsx'

const example = `import * as tf from '@tensorflow/tfjs'

const x = tf.zeros([4, 28, 28, 1])
const y = tf.layers.conv2d({ filters: 8, kernelSize: 3, strides: 2 }).apply(x) as tf.Tensor
// ---
export const answer = y.shape.join(' × ')
`

type Props = { content: Content; change: (content: Content) => void; problems: Problem[] }

/** Code to be read: the part above `// ---` is shown, and what the whole exports is put in for `{{name}}`. */
export function FragmentField({ content, change, problems }: Props) {
  const t = useTranslations('teach')
  const problemAt = useProblems(problems)
  const source = content.fragment as string | undefined
  // Switching off and on again must not lose what was written.
  const [kept, setKept] = useState(source ?? example)
  return (
    <Stack>
      <Switch
        label={t('fragment.use')}
        description={t('fragment.help')}
        checked={source !== undefined}
        onChange={(event) => {
          if (source !== undefined) setKept(source)
          const fragment = event.currentTarget.checked ? kept : undefined
          change({ ...content, fragment, throws: fragment ? content.throws : undefined })
        }}
      />
      {source !== undefined && (
        <>
          <SourceField
            label={t('fragment.source')}
            value={source}
            onChange={(fragment) => change({ ...content, fragment })}
            error={problemAt('fragment')}
          />
          <Checkbox
            label={t('fragment.throws')}
            checked={content.throws === true}
            onChange={(event) => change({ ...content, throws: event.currentTarget.checked || undefined })}
          />
          <Text size="sm" c="dimmed">
            {t('generator.proveHint')}
          </Text>
        </>
      )}
    </Stack>
  )
}

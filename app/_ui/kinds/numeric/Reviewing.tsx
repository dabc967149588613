'use client'

import { Group } from '@mantine/core'
import { Html } from '#app/_ui/Html.tsx'
import { ReviewedText } from '../parts/ReviewedText.tsx'
import type { ReviewingProps } from '../props.ts'

export function Reviewing({ view, answer, keyAnswer, parts }: ReviewingProps<'numeric'>) {
  const withUnit = (given: typeof answer) =>
    given && (
      <Group gap={6} component="span">
        {given.text} {given.unit}
        {!given.unit && view.unit && <Html html={view.unit} />}
      </Group>
    )
  return (
    <ReviewedText
      given={withUnit(answer)}
      keyText={withUnit(keyAnswer && { ...keyAnswer, text: groupDigits(keyAnswer.text) })}
      right={parts.find(({ id }) => id === 'value')?.right}
    />
  )
}

/** As in the explanation below it; what a student typed stays as it is. */
const groupDigits = (text: string) => (/^-?\d{5,}$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, ',') : text)

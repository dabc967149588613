'use client'

import { ReviewedText } from '../parts/ReviewedText.tsx'
import type { ReviewingProps } from '../props.ts'

export function Reviewing({ answer, keyAnswer, parts }: ReviewingProps<'short-text'>) {
  return (
    <ReviewedText
      given={answer?.text}
      keyText={keyAnswer?.text}
      right={parts.find(({ id }) => id === 'text')?.right}
    />
  )
}

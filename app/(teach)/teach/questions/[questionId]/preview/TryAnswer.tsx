'use client'

import { useState } from 'react'
import { answeringOf } from '#app/_ui/kinds/registry.tsx'
import type { TheoryView } from '#graders/theory/kinds/registry.ts'
import type { Presented } from '#lib/richtext/present.ts'

export function TryAnswer({ view }: { view: Presented<TheoryView> }) {
  const [answer, setAnswer] = useState<unknown>(null)
  return answeringOf(view, answer, setAnswer)
}

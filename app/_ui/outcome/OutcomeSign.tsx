import {
  IconCircleCheckFilled,
  IconCircleDot,
  IconCircleHalf2,
  IconCircleMinus,
  IconCircleXFilled,
  IconHourglass,
} from '@tabler/icons-react'
import type { OutcomeState } from './outcome-state.ts'

const signs = {
  full: [IconCircleCheckFilled, 'var(--argmax-right)'],
  partial: [IconCircleHalf2, 'var(--argmax-partial)'],
  none: [IconCircleXFilled, 'var(--argmax-wrong)'],
  pending: [IconHourglass, 'var(--mantine-color-dimmed)'],
  staff: [IconHourglass, 'var(--mantine-color-dimmed)'],
  answered: [IconCircleDot, 'var(--mantine-color-dimmed)'],
  unanswered: [IconCircleMinus, 'var(--mantine-color-dimmed)'],
} as const

/** For the eye only; the words stand beside it or in the label around it. Shapes differ, not only colours. */
export function OutcomeSign({ state, size = 18 }: { state: OutcomeState; size?: number }) {
  const [Sign, color] = signs[state]
  return <Sign size={size} color={color} aria-hidden style={{ flexShrink: 0 }} />
}

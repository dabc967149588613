/** What every task of these tests has in common. */
import type { CodeTask } from '#graders/contract/task.ts'
import type { LocalText } from '#graders/contract/text.ts'

export const text = (en: string): LocalText => ({ en, ko: en })

export const draft = {
  kind: 'code',
  stem: text('Stem'),
  explanation: text('Explanation'),
  topics: ['softmax'],
  difficulty: 1,
  level: 'apply',
  starter: '',
  limits: { timeMs: 1_500, memoryBytes: 256 * 2 ** 20, outputBytes: 8 * 1024 },
} satisfies Partial<CodeTask>

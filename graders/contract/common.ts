import { z } from 'zod'
import { localText, slug } from './text.ts'

export const levels = ['remember', 'understand', 'apply', 'analyse'] as const

/** What every question carries, whatever its kind. */
export const questionCommon = z.strictObject({
  stem: localText,
  explanation: localText,
  topics: z.array(slug).min(1).max(6),
  difficulty: z.int().min(1).max(5),
  level: z.enum(levels),
  reference: z.string().max(300).optional(),
})

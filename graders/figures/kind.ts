/** What a figure type is: the data that an author gives and the mistakes in them. It is drawn by draw/drawings.ts. */
import type { z } from 'zod'
import type { Problem } from '../theory/problem.ts'

export type FigureKind<Data> = {
  data: z.ZodType<Data>
  /** Mistakes the schema can't express, with paths from the figure. */
  problems: (data: Data) => Problem[]
}

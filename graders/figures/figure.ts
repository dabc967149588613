/** Pictures that questions are about, given as data. A new type is one import and one line here, and one in draw/drawings.ts. */
import { z } from 'zod'
import { wholeName } from '../theory/placeholder.ts'
import type { Problem } from '../theory/problem.ts'
import type { FigureKind } from './kind.ts'
import { figureCommon } from './parts.ts'
import { attentionHeatMap } from './types/attention-heat-map.ts'
import { barChart } from './types/bar-chart.ts'
import { confusionMatrix } from './types/confusion-matrix.ts'
import { convolutionStep } from './types/convolution-step.ts'
import { decisionBoundary } from './types/decision-boundary.ts'
import { latentSpace } from './types/latent-space.ts'
import { learningCurves } from './types/learning-curves.ts'
import { linePlot } from './types/line-plot.ts'
import { networkDiagram } from './types/network-diagram.ts'
import { rocCurve } from './types/roc-curve.ts'

export const figureKinds = {
  'confusion-matrix': confusionMatrix,
  'roc-curve': rocCurve,
  'learning-curves': learningCurves,
  'attention-heat-map': attentionHeatMap,
  'decision-boundary': decisionBoundary,
  'convolution-step': convolutionStep,
  'latent-space': latentSpace,
  'line-plot': linePlot,
  'bar-chart': barChart,
  'network-diagram': networkDiagram,
}

type Kinds = typeof figureKinds
export type FigureType = keyof Kinds
export type FigureOf<Type extends FigureType> = z.output<Kinds[Type]['data']>
export type Figure = { [Type in FigureType]: FigureOf<Type> }[FigureType]

export const figureTypes = Object.keys(figureKinds) as FigureType[]

type DataSchema = Kinds[FigureType]['data']
export const drawable = z.discriminatedUnion(
  'type',
  Object.values(figureKinds).map(({ data }) => data) as [DataSchema, ...DataSchema[]],
)

/** In a parameterised question any value, or a whole list, may be `{{name}}`; the rest is checked on each variant. */
const template = z.looseObject({
  type: z.enum(figureTypes as [FigureType, ...FigureType[]]),
  ...figureCommon,
})

/**
 * A figure as questions store it: checked in full as soon as no value is left open. The type is that of a figure whose
 * variant's values have been put in; nothing but instantiate and draw may look into it before.
 */
export const figure = z.custom<Figure>().superRefine((value, context) => {
  const schema = isOpen(value) ? template : drawable
  const parsed = schema.safeParse(value, { reportInput: true })
  // Zod types the raw issues of other schemas more narrowly than what it takes.
  for (const issue of parsed.error?.issues ?? []) context.addIssue(issue as never)
})

/** Whether a value, and not only a word of a text, still waits for a variant's. */
export function isOpen(node: unknown): boolean {
  if (typeof node === 'string') return wholeName(node) !== undefined
  if (!node || typeof node !== 'object') return false
  return Object.entries(node).some(([key, value]) => key !== 'en' && key !== 'ko' && isOpen(value))
}

export const isFigure = (value: object): value is Figure =>
  'alt' in value && 'type' in value && Object.hasOwn(figureKinds, String(value.type))

/** TypeScript can't see that a figure and its type's functions agree; the registry's keys say so. */
export const figureKindOf = (figure: Figure) => figureKinds[figure.type] as unknown as FigureKind<Figure>

export function figureProblems(figure: Figure | undefined, path: string): Problem[] {
  if (!figure || isOpen(figure)) return []
  const found = figureKindOf(figure).problems(figure)
  return found.map((mistake) => ({ ...mistake, path: `${path}.${mistake.path}` }))
}

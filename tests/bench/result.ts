/** What every part of the bench answers: figures to read, and ratios to hold against their targets. */

export type Ratio = {
  name: string
  ratio: number
  /** The ratio must stay below `most`, or reach at least `least`. */
  target: { most: number } | { least: number }
}
export type Part = {
  id: string
  title: string
  figures: { name: string; value: number; unit: string }[]
  ratios: Ratio[]
}

export const isMet = ({ ratio, target }: Ratio) =>
  'most' in target ? ratio <= target.most : ratio >= target.least

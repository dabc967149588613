/** How each figure type is drawn: what its data mean as lines, tables or planes. */
import type { Locale } from '../../contract/text.ts'
import type { FigureOf, FigureType } from '../figure.ts'
import { type Label, labelIn } from '../parts.ts'
import { drawBars } from './bars.ts'
import { drawConvolution } from './convolution.ts'
import { matrixWithHeads } from './matrix.ts'
import { drawNetwork } from './network.ts'
import { drawPlane } from './plane.ts'
import { plotSeries } from './series.ts'
import type { Drawing } from './svg.ts'
import { words } from './words.ts'

type Draw = { [Type in FigureType]: (figure: FigureOf<Type>, locale: Locale) => Drawing }

const read = (locale: Locale) => (label: Label) => labelIn(label, locale)
const name = (label: Label | undefined, locale: Locale) =>
  label === undefined ? undefined : labelIn(label, locale)

export const drawings: Draw = {
  'confusion-matrix': ({ classes, counts }, locale) => {
    const names = classes.map(read(locale))
    const amount = (count: number | string) => (typeof count === 'number' ? Math.max(0, count) : 0)
    const largest = Math.max(1e-9, ...counts.flat().map(amount))
    return matrixWithHeads({
      rows: names,
      columns: names,
      rowTitle: words[locale].trueClass,
      columnTitle: words[locale].predictedClass,
      cells: counts.map((row) =>
        row.map((count) => ({ text: String(count), heat: amount(count) / largest })),
      ),
    })
  },
  'attention-heat-map': ({ queries, keys, weights, showValues }, locale) =>
    matrixWithHeads({
      rows: queries.map(read(locale)),
      columns: keys.map(read(locale)),
      rowTitle: words[locale].queries,
      columnTitle: words[locale].keys,
      cells: weights.map((row) =>
        row.map((weight) => ({ text: showValues ? String(Number(weight.toFixed(2))) : '', heat: weight })),
      ),
    }),
  'roc-curve': ({ curves }, locale) =>
    plotSeries({
      series: curves.map(({ label, points }) => ({ name: name(label, locale), points })),
      x: { label: words[locale].falsePositiveRate, from: 0, to: 1 },
      y: { label: words[locale].truePositiveRate, from: 0, to: 1 },
      square: true,
      diagonal: words[locale].guessing,
    }),
  'learning-curves': ({ series, yLabel }, locale) =>
    plotSeries({
      series: series.map(({ label, values }) => ({
        name: labelIn(label, locale),
        points: values.map((value, i): [number, number] => [i + 1, value]),
      })),
      x: { label: words[locale].epoch },
      y: {
        label: labelIn(yLabel, locale),
        ...(series.every(({ values }) => Math.min(...values) >= 0) && { from: 0 }),
      },
    }),
  'line-plot': ({ series, xLabel, yLabel, xScale }, locale) =>
    plotSeries({
      series: series.map(({ label, points }) => ({ name: name(label, locale), points })),
      x: { label: labelIn(xLabel, locale), log: xScale === 'log' },
      y: { label: labelIn(yLabel, locale) },
    }),
  'bar-chart': ({ bars, yLabel }, locale) =>
    drawBars(
      bars.map(({ label, value }) => ({ name: labelIn(label, locale), value })),
      labelIn(yLabel, locale),
    ),
  'decision-boundary': ({ points, boundary, grid, xLabel, yLabel }, locale) =>
    drawPlane({
      points: points.map((point) => ({ x: point.x, y: point.y, group: labelIn(point.class, locale) })),
      boundary,
      grid: grid?.map((row) => row.map(read(locale))),
      xLabel: labelIn(xLabel ?? 'x₁', locale),
      yLabel: labelIn(yLabel ?? 'x₂', locale),
    }),
  'latent-space': ({ clusters, path }, locale) =>
    drawPlane({
      points: clusters.flatMap(({ label, points }) =>
        points.map(([x, y]) => ({ x, y, group: labelIn(label, locale) })),
      ),
      path,
      xLabel: 'z₁',
      yLabel: 'z₂',
    }),
  'convolution-step': drawConvolution,
  'network-diagram': drawNetwork,
}

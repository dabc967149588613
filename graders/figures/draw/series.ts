/** Lines over two axes. */
import { line as pathOf } from 'd3-shape'
import { type Axis, drawAxes } from './axes.ts'
import { drawLegend } from './legend.ts'
import { colors, type Drawing, dashes, element, line, seriesColors, text } from './svg.ts'

type Series = { name?: string; points: [number, number][] }
type Plot = {
  series: Series[]
  x: Axis
  y: Axis
  square?: boolean
  /** Named line from (0, 0) to (1, 1). */
  diagonal?: string
}

export function plotSeries({ series, x, y, square = false, diagonal }: Plot): Drawing {
  const named = series.flatMap(({ name }, i) =>
    name === undefined ? [] : [{ name, sign: (x: number, y: number) => line(x, y, x + 20, y, strokeOf(i)) }],
  )
  const legend = drawLegend(named, 316)
  const all = series.flatMap(({ points }) => points)
  const frame = drawAxes(all, x, y, { square, legendHeight: legend.height })
  const draw = pathOf<[number, number]>(
    ([value]) => frame.x(value),
    ([, value]) => frame.y(value),
  )
  const lines = [...series.entries()]
    .sort(([a], [b]) => inkOf(b) - inkOf(a))
    .map(([i, { points }]) =>
      element('path', {
        d: roundPath(draw(points) ?? ''),
        fill: 'none',
        'stroke-linejoin': 'round',
        ...strokeOf(i),
      }),
    )
  // Few points are read one by one, so they show; many make a curve.
  const dots = series.flatMap(({ points }, i) =>
    points.length > 16
      ? []
      : points.map(([x, y]) =>
          element('circle', { cx: frame.x(x), cy: frame.y(y), r: 2.6, fill: seriesColors[i] }),
        ),
  )
  const chance = diagonal
    ? line(frame.x(0), frame.y(0), frame.x(1), frame.y(1), {
        stroke: colors.faint,
        'stroke-dasharray': '3 4',
      }) + text(frame.x(0.62), frame.y(0.56), diagonal, { size: 11.5, color: colors.faint, rotate: -45 })
    : ''
  return { ...frame, body: legend.body + frame.body + chance + lines.join('') + dots.join('') }
}

/** Where curves coincide, the one below shows through the gaps of the one above. */
const inkOf = (i: number) => {
  const lengths = dashes[i % dashes.length]?.split(' ').map(Number)
  if (!lengths) return 1
  const drawn = lengths.filter((_, k) => k % 2 === 0)
  return sum(drawn) / sum(lengths)
}
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

const strokeOf = (i: number) => ({
  stroke: seriesColors[i % seriesColors.length],
  'stroke-width': 2.2,
  'stroke-dasharray': dashes[i % dashes.length],
})

export const roundPath = (path: string) =>
  path.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))

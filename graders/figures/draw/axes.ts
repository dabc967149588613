/** Two axes with ticks, grid lines and names: the frame of every plot. */
import { scaleLinear, scaleLog } from 'd3-scale'
import { colors, line, rect, shorten, text, textWidth } from './svg.ts'

export type Axis = { label: string; from?: number; to?: number; log?: boolean }
export type Frame = {
  width: number
  height: number
  x: (value: number) => number
  y: (value: number) => number
  /** Ends of the axes, in the plot's own units. */
  xEnds: [number, number]
  yEnds: [number, number]
  area: { left: number; top: number; right: number; bottom: number }
  body: string
}

const size = 12
const widest = 320

/**
 * A frame that holds all `points`. `square` gives both axes the same length; `padded` keeps the points off the edges;
 * without `xTicks` the place below the plot is the caller's.
 */
export function drawAxes(
  points: (readonly [number, number])[],
  xAxis: Axis,
  yAxis: Axis,
  { square = false, legendHeight = 0, padded = false, xTicks = true } = {},
): Frame {
  const x = scaleOf(
    points.map(([value]) => value),
    xAxis,
    padded,
    5,
  )
  const y = scaleOf(
    points.map(([, value]) => value),
    yAxis,
    padded,
    5,
  )
  const yTicks = y.ticks.map((tick) => ({ tick, name: y.format(tick) }))
  const left = 26 + Math.max(...yTicks.map(({ name }) => textWidth(name, size)))
  const top = 8 + legendHeight
  const plotWidth = widest - left - 12
  const plotHeight = square ? plotWidth : Math.round(plotWidth * 0.68)
  const [right, bottom] = [left + plotWidth, top + plotHeight]
  x.scale.range([left, right])
  y.scale.range([bottom, top])
  const body = [
    rect(left, top, plotWidth, plotHeight, { fill: colors.paper }),
    ...(xTicks ? x.ticks : []).flatMap((tick) => [
      line(x.scale(tick), top, x.scale(tick), bottom),
      text(x.scale(tick), bottom + 13, x.format(tick), { size, color: colors.faint }),
    ]),
    ...yTicks.flatMap(({ tick, name }) => [
      line(left, y.scale(tick), right, y.scale(tick)),
      text(left - 6, y.scale(tick), name, { size, color: colors.faint, anchor: 'end' }),
    ]),
    line(left, bottom, right, bottom, { stroke: colors.faint }),
    line(left, top, left, bottom, { stroke: colors.faint }),
    text((left + right) / 2, bottom + 32, shorten(xAxis.label, plotWidth)),
    text(9, (top + bottom) / 2, shorten(yAxis.label, plotHeight + 20), { rotate: -90 }),
  ].join('')
  return {
    width: widest,
    height: bottom + 44,
    x: x.scale,
    y: y.scale,
    xEnds: x.scale.domain() as [number, number],
    yEnds: y.scale.domain() as [number, number],
    area: { left, top, right, bottom },
    body,
  }
}

function scaleOf(values: number[], { from, to, log }: Axis, padded: boolean, count: number) {
  const low = Math.min(from ?? Number.POSITIVE_INFINITY, ...values)
  const high = Math.max(to ?? Number.NEGATIVE_INFINITY, ...values)
  const room = high > low ? (padded ? (high - low) * 0.08 : 0) : Math.max(1, Math.abs(high)) * 0.5
  const scale = log
    ? scaleLog()
        .domain([low, high > low ? high : low * 10])
        .nice()
    : scaleLinear().domain([low - (low === from ? 0 : room), high + (high === to ? 0 : room)])
  if (!log && (from === undefined || to === undefined)) scale.nice(count)
  const ticks = log
    ? scale.ticks().filter((tick) => Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-9)
    : scale.ticks(count)
  const format = log ? (tick: number) => String(Number(tick.toPrecision(1))) : scale.tickFormat(count)
  return { scale, ticks, format }
}

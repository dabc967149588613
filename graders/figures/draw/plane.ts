/** Samples in a plane: groups by marker and colour, with regions, a boundary and a path. */
import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3-shape'
import type { Boundary } from '../types/decision-boundary.ts'
import { drawAxes, type Frame } from './axes.ts'
import { drawLegend } from './legend.ts'
import { roundPath } from './series.ts'
import { colors, type Drawing, element, group, rect, seriesColors, text } from './svg.ts'

type Plane = {
  points: { x: number; y: number; group: string }[]
  boundary?: Boundary
  /** Groups on a regular grid, the row with the largest y first. */
  grid?: string[][]
  path?: [number, number][]
  xLabel: string
  yLabel: string
}

const markers = [symbolCircle, symbolTriangle, symbolSquare, symbolDiamond, symbolCross, symbolStar]
const asked = '?'

export function drawPlane({ points, boundary, grid, path, xLabel, yLabel }: Plane): Drawing {
  const groups = [...new Set([...points.map(({ group }) => group), ...(grid ?? []).flat()])].filter(
    (name) => name !== asked,
  )
  const signOf = (name: string, x: number, y: number) => drawMarker(groups.indexOf(name), x, y)
  const legend = drawLegend(
    groups.map((name) => ({ name, sign: (x, y) => signOf(name, x + 12, y) })),
    316,
  )
  const all = [...points.map(({ x, y }): [number, number] => [x, y]), ...(path ?? []), ...extentOf(boundary)]
  const frame = drawAxes(
    all,
    { label: xLabel },
    { label: yLabel },
    { legendHeight: legend.height, padded: true, square: true },
  )
  const { left, top, right, bottom } = frame.area
  const inside = [
    grid ? drawRegions(grid, groups, frame) : '',
    boundary ? drawBoundary(boundary, frame) : '',
    path ? drawPath(path, frame) : '',
  ].join('')
  // An inner svg clips: a boundary may leave the plot.
  const clipped = element(
    'svg',
    {
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
      viewBox: [left, top, right - left, bottom - top]
        .map((value) => Math.round(value * 100) / 100)
        .join(' '),
    },
    inside,
  )
  const samples = points.map(({ x, y, group: name }) =>
    name === asked ? drawAsked(frame.x(x), frame.y(y)) : signOf(name, frame.x(x), frame.y(y)),
  )
  return { ...frame, body: legend.body + frame.body + (inside && clipped) + samples.join('') }
}

const drawMarker = (index: number, x: number, y: number) =>
  element('path', {
    d: roundPath(symbol(markers[index % markers.length], 58)() ?? ''),
    transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`,
    fill: seriesColors[index % seriesColors.length],
    stroke: colors.paper,
    'stroke-width': 1,
  })

const drawAsked = (x: number, y: number) =>
  group(
    element('circle', { cx: x, cy: y, r: 9, fill: colors.paper, stroke: colors.ink, 'stroke-width': 1.5 }) +
      text(x, y + 0.5, asked, { bold: true }),
  )

/** A circle is seen whole; lines may be cut at the edges. */
function extentOf(boundary: Boundary | undefined): [number, number][] {
  if (boundary?.type !== 'circle') return []
  const { center, radius } = boundary
  return [
    [center[0] - radius, center[1] - radius],
    [center[0] + radius, center[1] + radius],
  ]
}

function drawRegions(grid: string[][], groups: string[], { area }: Frame): string {
  const height = (area.bottom - area.top) / grid.length
  return grid
    .flatMap((row, i) => {
      const width = (area.right - area.left) / row.length
      return row.map((name, j) =>
        rect(area.left + j * width, area.top + i * height, width, height, {
          fill: seriesColors[groups.indexOf(name) % seriesColors.length],
          'fill-opacity': 0.2,
        }),
      )
    })
    .join('')
}

function drawBoundary(boundary: Boundary, frame: Frame): string {
  const stroke = { fill: 'none', stroke: colors.ink, 'stroke-width': 2 }
  if (boundary.type === 'circle') {
    const [x, y] = boundary.center
    return element('ellipse', {
      cx: frame.x(x),
      cy: frame.y(y),
      rx: Math.abs(frame.x(x + boundary.radius) - frame.x(x)),
      ry: Math.abs(frame.y(y + boundary.radius) - frame.y(y)),
      ...stroke,
    })
  }
  const points = boundary.type === 'polyline' ? boundary.points : lineEnds(boundary, frame)
  return element('polyline', { points: points.map(([x, y]) => at(frame, x, y)).join(' '), ...stroke })
}

/** Two points of the line at the edges of the plot; the steeper it is, the rather at top and bottom. */
function lineEnds({ w: [w1, w2], b }: Extract<Boundary, { type: 'line' }>, frame: Frame): [number, number][] {
  const [width, height] = [frame.xEnds[1] - frame.xEnds[0], frame.yEnds[1] - frame.yEnds[0]]
  if (Math.abs(w2) * height >= Math.abs(w1) * width)
    return frame.xEnds.map((x) => [x, -(w1 * x + b) / (w2 || 1)])
  return frame.yEnds.map((y) => [-(w2 * y + b) / w1, y])
}

function drawPath(path: [number, number][], frame: Frame): string {
  const ends = path.slice(-2).map(([x, y]): [number, number] => [frame.x(x), frame.y(y)])
  const [[x1, y1], [x2, y2]] = [ends[0]!, ends[1]!]
  const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI
  return (
    element('polyline', {
      points: path.map(([x, y]) => at(frame, x, y)).join(' '),
      fill: 'none',
      stroke: colors.ink,
      'stroke-width': 2,
      'stroke-dasharray': '6 3',
    }) +
    element('path', {
      d: 'M0 0L-11 -5L-11 5Z',
      transform: `translate(${x2.toFixed(1)} ${y2.toFixed(1)}) rotate(${angle.toFixed(1)})`,
      fill: colors.ink,
    })
  )
}

const at = (frame: Frame, x: number, y: number) => `${frame.x(x).toFixed(1)},${frame.y(y).toFixed(1)}`

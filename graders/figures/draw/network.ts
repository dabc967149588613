/** Boxes from top to bottom, parallel branches side by side, skip connections as lanes on the right. */
import type { Locale } from '../../contract/text.ts'
import { labelIn } from '../parts.ts'
import type { Layer, NetworkDiagram } from '../types/network-diagram.ts'
import { arrowDown } from './matrix.ts'
import { breakLines, colors, type Drawing, element, line, rect, text } from './svg.ts'

const widest = 320
const [gap, lane, size, small] = [20, 14, 13, 11.5]

type Place = { top: number; bottom: number; right: number }

export function drawNetwork({ layers, skips = [] }: NetworkDiagram, locale: Locale): Drawing {
  const lanes = assignLanes(skips)
  const room = lanes.length === 0 ? 0 : 12 + lane * (1 + Math.max(...lanes))
  const area = widest - 8 - room
  const middle = 4 + area / 2
  const boxWidth = Math.min(210, area)
  const parts: string[] = []
  const places: Place[] = []
  let y = 4
  for (const [i, layer] of layers.entries()) {
    if (i > 0 && !('branches' in layer) && !('branches' in layers[i - 1]!))
      parts.push(arrowDown(middle, y - gap, y))
    if ('branches' in layer) {
      const branches = drawBranches(layer.branches, 4, area, y, locale, i > 0, i < layers.length - 1)
      parts.push(branches.body)
      places.push({ top: y, bottom: branches.bottom, right: 4 + area })
    } else {
      const box = drawBox(layer, middle, y, boxWidth, locale)
      parts.push(box.body)
      places.push({ top: y, bottom: box.bottom, right: middle + boxWidth / 2 })
    }
    y = places.at(-1)!.bottom + gap
  }
  const arcs = skips.map(([from, to], i) =>
    drawSkip(places[from]!, places[to]!, 4 + area + 12 + lane * lanes[i]!),
  )
  return { width: widest, height: y - gap + 4, body: parts.join('') + arcs.join('') }
}

function drawBox({ label, shape }: Layer, middle: number, top: number, width: number, locale: Locale) {
  const lines = breakLines(labelIn(label, locale), width - 12, size)
  const shapeText = Array.isArray(shape) ? `[${shape.join(', ')}]` : shape && labelIn(shape, locale)
  const shapeLines = shapeText ? breakLines(shapeText, width - 8, small) : []
  const height = 12 + 16 * lines.length + 15 * shapeLines.length
  const shapeTop = top + 16 + 16 * lines.length
  const body = [
    rect(middle - width / 2, top, width, height, {
      rx: 5,
      fill: colors.paper,
      stroke: colors.faint,
      'stroke-width': 1.3,
    }),
    ...lines.map((words, i) => text(middle, top + 14 + 16 * i, words, { size })),
    ...shapeLines.map((words, i) =>
      text(middle, shapeTop + 15 * i, words, { size: small, color: colors.faint }),
    ),
  ]
  return { bottom: top + height, body: body.join('') }
}

/** Columns between a line that splits and one that joins. */
function drawBranches(
  branches: Layer[][],
  left: number,
  area: number,
  top: number,
  locale: Locale,
  split: boolean,
  join: boolean,
) {
  const column = area / branches.length
  const centers = branches.map((_, i) => left + column * (i + 0.5))
  const [first, last, middle] = [centers[0]!, centers.at(-1)!, left + area / 2]
  const stroke = { stroke: colors.faint, 'stroke-width': 1.5 }
  const start = top + 8
  const columns = branches.map((layers, i) => {
    let y = start + 14
    const parts: string[] = []
    for (const [k, layer] of layers.entries()) {
      parts.push(arrowDown(centers[i]!, k === 0 ? start : y - 14, y))
      const box = drawBox(layer, centers[i]!, y, column - 8, locale)
      parts.push(box.body)
      y = box.bottom + 14
    }
    return { body: parts.join(''), end: layers.length === 0 ? start : y - 14 }
  })
  const bottom = Math.max(...columns.map(({ end }) => end)) + 12
  const ends = columns.map(({ end }, i) => line(centers[i]!, end, centers[i]!, bottom, stroke))
  const body = [
    split ? line(middle, top - gap, middle, start, stroke) : '',
    line(first, start, last, start, stroke),
    ...columns.map(({ body }) => body),
    ...ends,
    line(first, bottom, last, bottom, stroke),
    join ? arrowDown(middle, bottom, bottom + gap) : '',
  ]
  return { bottom, body: body.join('') }
}

/** Connections that overlap run in different lanes, the shorter ones inside. */
function assignLanes(skips: [number, number][]): number[] {
  const lanes: number[] = []
  const byLength = skips.map((_, i) => i).sort((a, b) => lengthOf(skips[a]!) - lengthOf(skips[b]!))
  for (const i of byLength) {
    const taken = new Set(
      skips.flatMap((other, j) => (lanes[j] !== undefined && overlap(skips[i]!, other) ? [lanes[j]] : [])),
    )
    let free = 0
    while (taken.has(free)) free++
    lanes[i] = free
  }
  return lanes
}

const lengthOf = ([from, to]: [number, number]) => to - from
const overlap = (a: [number, number], b: [number, number]) => a[0] < b[1] && b[0] < a[1]

function drawSkip(from: Place, to: Place, x: number): string {
  // Just inside the boxes' heights, so that one that ends and one that begins at a box stay apart.
  const start = from.bottom - Math.min(9, (from.bottom - from.top) / 3)
  const end = to.top + Math.min(9, (to.bottom - to.top) / 3)
  return (
    element('path', {
      d: `M${from.right} ${start}H${x}V${end}H${to.right + 6}`,
      fill: 'none',
      stroke: colors.accent,
      'stroke-width': 1.8,
    }) +
    element('path', {
      d: `M${to.right + 8} ${end - 4}L${to.right} ${end}L${to.right + 8} ${end + 4}Z`,
      fill: colors.accent,
    })
  )
}

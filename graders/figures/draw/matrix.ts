/** A table of cells under a row of heads and beside a column of them, darker where `heat` is higher. */
import { colors, type Drawing, element, line, rect, shorten, text, textWidth } from './svg.ts'

type Cell = { text: string; heat: number }
type Matrix = { rows: string[]; columns: string[]; rowTitle: string; columnTitle: string; cells: Cell[][] }

const widest = 320
const titleSize = 13
const maxHeadWidth = 84

export function matrixWithHeads({ rows, columns, rowTitle, columnTitle, cells }: Matrix): Drawing {
  const size = columns.length > 6 ? 11.5 : 13
  const headWidth = Math.min(maxHeadWidth, Math.max(...rows.map((row) => textWidth(row, size)))) + 8
  const left = 22 + headWidth
  const cellWidth = Math.min(60, (widest - left - 2) / columns.length)
  const cellHeight = Math.min(44, Math.max(26, cellWidth))
  const slanted = columns.some((name) => textWidth(name, size) > cellWidth - 4)
  const headHeight = slanted
    ? Math.min(maxHeadWidth, Math.max(...columns.map((name) => textWidth(name, size)))) + 6
    : 20
  const top = 24 + headHeight
  const width = Math.max(left + cellWidth * columns.length + 2, textWidth(columnTitle, titleSize) + left)
  const height = top + cellHeight * rows.length + 2
  const x = (column: number) => left + cellWidth * column
  const y = (row: number) => top + cellHeight * row
  const middle = left + (cellWidth * columns.length) / 2
  const body = [
    text(middle, 10, columnTitle, { size: titleSize, bold: true }),
    text(10, top + (cellHeight * rows.length) / 2, rowTitle, { size: titleSize, bold: true, rotate: -90 }),
    ...columns.map((name, i) => {
      const center = x(i) + cellWidth / 2
      const shown = shorten(name, slanted ? maxHeadWidth : cellWidth, size)
      return slanted
        ? text(center, top - 6, shown, { size, rotate: -90, anchor: 'start' })
        : text(center, top - 12, shown, { size })
    }),
    ...rows.map((name, i) =>
      text(left - 7, y(i) + cellHeight / 2, shorten(name, maxHeadWidth, size), { size, anchor: 'end' }),
    ),
    ...cells.flatMap((row, i) => row.map((cell, j) => drawCell(cell, x(j), y(i), cellWidth, cellHeight))),
  ]
  return { width, height, body: body.join('') }
}

/** A number stays legible, in light and dark, on at most so much of the accent. */
const [mostUnderText, most] = [0.46, 0.92]

function drawCell(
  { text: content, heat }: Cell,
  x: number,
  y: number,
  width: number,
  height: number,
): string {
  const size = Math.min(14, Math.max(9, (width - 6) / Math.max(2, content.length) / 0.56))
  const opacity = heat * (content === '' ? most : mostUnderText)
  return [
    rect(x, y, width, height, { fill: colors.paper, stroke: colors.faint }),
    heat > 0 ? rect(x, y, width, height, { fill: colors.accent, 'fill-opacity': opacity }) : '',
    content === '' ? '' : text(x + width / 2, y + height / 2, content, { size }),
  ].join('')
}

type Grid = {
  x: number
  y: number
  cell: number
  values: (string | null)[][]
  /** Cells with a tint: the window, the one being computed. */
  marked?: (row: number, column: number) => boolean
  faded?: (row: number, column: number) => boolean
}

/** Square cells without heads. */
export function plainGrid({ x, y, cell, values, marked = () => false, faded = () => false }: Grid): string {
  return values
    .flatMap((row, i) =>
      row.map((value, j) => {
        const [left, top] = [x + j * cell, y + i * cell]
        const tint = marked(i, j)
          ? rect(left, top, cell, cell, { fill: colors.accent, 'fill-opacity': 0.22 })
          : ''
        const size = Math.min(13, Math.max(8.5, (cell - 4) / Math.max(1.6, value?.length ?? 0) / 0.56))
        const color = faded(i, j) ? colors.faint : colors.ink
        return (
          rect(left, top, cell, cell, { fill: colors.paper, stroke: colors.faint }) +
          tint +
          (value === null
            ? element('circle', { cx: left + cell / 2, cy: top + cell / 2, r: 1.5, fill: colors.faint })
            : text(left + cell / 2, top + cell / 2, value, { size, color, bold: marked(i, j) }))
        )
      }),
    )
    .join('')
}

export const gridOutline = (x: number, y: number, width: number, height: number) =>
  rect(x, y, width, height, { fill: 'none', stroke: colors.accent, 'stroke-width': 3 })

export const arrowDown = (x: number, from: number, to: number) =>
  line(x, from, x, to - 5, { stroke: colors.faint, 'stroke-width': 1.5 }) +
  element('path', { d: `M${x - 4} ${to - 7}L${x} ${to}L${x + 4} ${to - 7}Z`, fill: colors.faint })

/** Names of series above a plot, each with the stroke or marker that it has in it. */
import { text, textWidth, wrap } from './svg.ts'

type Entry = { name: string; sign: (x: number, y: number) => string }

const [rowHeight, signWidth, gap, size] = [20, 26, 14, 12.5]

/** As many rows as the names need within `width`; nothing at all when none has a name. */
export function drawLegend(entries: Entry[], width: number): { height: number; body: string } {
  let [x, row, body] = [4, 0, '']
  for (const { name, sign } of entries) {
    const shown = wrap(name, width - signWidth - 8, size)[0]!
    const needed = signWidth + textWidth(shown, size)
    if (x > 4 && x + needed > width) [x, row] = [4, row + 1]
    const y = 10 + row * rowHeight
    body += sign(x, y) + text(x + signWidth, y, shown, { anchor: 'start', size })
    x += needed + gap
  }
  return { height: entries.length === 0 ? 0 : (row + 1) * rowHeight + 4, body }
}

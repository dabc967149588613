/** Bars from zero, each with its value. */
import { drawAxes } from './axes.ts'
import { colors, type Drawing, line, rect, seriesColors, text, wrap } from './svg.ts'

export function drawBars(bars: { name: string; value: number }[], yLabel: string): Drawing {
  const values = bars.map(({ value }) => value)
  // Room for the number above the highest bar.
  const ends = [Math.min(0, ...values), Math.max(0, ...values) * 1.1]
  const frame = drawAxes(
    ends.map((end): [number, number] => [0, end]),
    { label: '', from: 0, to: 1 },
    { label: yLabel, from: ends[0]! < 0 ? undefined : 0 },
    { xTicks: false },
  )
  const { left, right, bottom } = frame.area
  const step = (right - left) / bars.length
  const zero = frame.y(0)
  const drawn = bars.map(({ name, value }, i) => {
    const [x, y] = [left + step * (i + 0.18), frame.y(value)]
    const middle = left + step * (i + 0.5)
    const lines = wrap(name, step - 4, 12)
    return [
      rect(x, Math.min(y, zero), step * 0.64, Math.abs(zero - y), { fill: seriesColors[0] }),
      text(middle, value >= 0 ? y - 9 : y + 10, shortNumber(value), {
        size: Math.min(12.5, step / 3),
      }),
      ...lines.map((words, k) => text(middle, bottom + 14 + 15 * k, words, { size: 12 })),
    ].join('')
  })
  const base = line(left, zero, right, zero, { stroke: colors.faint })
  return { ...frame, body: frame.body + drawn.join('') + base }
}

const shortNumber = (value: number) =>
  Math.abs(value) >= 1e5 ? value.toExponential(1).replace('e+', 'e') : String(Number(value.toPrecision(4)))

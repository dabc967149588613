const series = [10, 20, 30, 40, 50, 60, 70]
const n = 3
const X: number[][] = []
const y: (number | undefined)[] = []
for (let i = 0; i + n <= series.length; i++) {
  X.push(series.slice(i, i + n))
  y.push(series[i + n])
}
console.log(`${y.length} samples, last target ${y.at(-1)}`)
// ---
const line = (targets: unknown[], last: unknown = targets.at(-1)) =>
  `${targets.length} samples, last target ${last}`

export const answer = line(y)
export const intended = line(series.slice(n))
export const clipped = line(y, series.at(-1))
export const unbounded = line(series.map((_, i) => series[i + n]))

const groupA = [{ x: 1, y: 1 }, { x: 2, y: 1 }, { x: 1, y: 2 }]
const groupB = [{ x: 8, y: 8 }, { x: 9, y: 8 }, { x: 8, y: 9 }, { x: 9, y: 9 }]
const samples = [
  ...groupA.map((at) => ({ ...at, label: 'A' })),
  ...groupB.map((at) => ({ ...at, label: 'B' })),
]
const point = { x: 1.5, y: 1.6 }
const k = 3
const neighbours = samples
  .map(({ x, y, label }) => ({
    label,
    distance: Math.hypot(x - point.x, y - point.y),
  }))
  .sort((a, b) => b.distance - a.distance)
  .slice(0, k)
const votesForA = neighbours.filter(({ label }) => label === 'A').length
console.log(votesForA > k / 2 ? 'A' : 'B')
// ---
function predict(sign: 1 | -1, skip = 0, neighbourCount = k, scale = 1) {
  const votes = samples
    .map(({ x, y, label }) => ({ label, distance: scale * Math.hypot(x - point.x, y - point.y) }))
    .sort((a, b) => sign * (a.distance - b.distance))
    .slice(skip, skip + neighbourCount)
    .filter(({ label }) => label === 'A').length
  return votes > neighbourCount / 2 ? 'A' : 'B'
}
const neighbourCount = k
export { neighbourCount as k }
export const repaired = predict(1)
export const five = predict(-1, 0, 5)
export const skipped = predict(-1, 1)
export const halved = predict(-1, 0, k, 0.5)

const indices = [0, 1, 2, 3, 4, 5, 6]
const k = 3
for (let fold = 0; fold < k; fold++) {
  const train = indices.filter((i) => i % k !== fold)
  console.log(train.join(','))
}
// ---
const trainOf = (fold: number) => indices.filter((i) => i % k !== fold).join(',')
export const answer = trainOf(k - 1)
export const first = trainOf(0)
export const validation = indices.filter((i) => i % k === k - 1).join(',')

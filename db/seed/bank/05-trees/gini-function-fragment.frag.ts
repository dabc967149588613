function score(counts: number[]) {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const shares = counts.map((count) => count / total)
  return 1 - shares.reduce((sum, share) => sum + share * share, 0)
}
console.log(score([{{a}}, {{b}}, {{c}}]).toFixed(3))
// ---
export const answer = Number(score([{{a}}, {{b}}, {{c}}]).toFixed(3))

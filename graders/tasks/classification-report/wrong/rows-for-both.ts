export function report(yTrue: number[], yPred: number[], n: number) {
  const cm = Array.from({ length: n }, () => Array(n).fill(0))
  for (let i = 0; i < yTrue.length; i++) cm[yTrue[i]][yPred[i]]++
  const share = (k: number, cells: number[]) => {
    const sum = cells.reduce((a, b) => a + b, 0)
    return sum === 0 ? 0 : cm[k][k] / sum
  }
  const precision = cm.map((row, k) => share(k, row))
  const recall = cm.map((row, k) => share(k, row))
  const f1 = precision.map((p, k) => (p + recall[k] === 0 ? 0 : (2 * p * recall[k]) / (p + recall[k])))
  const correct = cm.reduce((sum, row, k) => sum + row[k], 0)
  const acc = yTrue.length === 0 ? 0 : correct / yTrue.length
  return { cm, acc, precision, recall, f1, macroF1: f1.reduce((a, b) => a + b, 0) / n, microF1: acc }
}

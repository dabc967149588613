const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

export function report(yTrue: number[], yPred: number[], n: number) {
  const cm = Array.from({ length: n }, () => new Array<number>(n).fill(0))
  for (const [i, label] of yTrue.entries()) cm[label]![yPred[i]!]! += 1
  const hits = cm.map((row, k) => row[k]!)
  const support = cm.map(sum)
  const predicted = cm.map((_, k) => sum(cm.map((row) => row[k]!)))
  const precision = hits.map((hit, k) => ratio(hit, predicted[k]!))
  const recall = hits.map((hit, k) => ratio(hit, support[k]!))
  const f1 = hits.map((hit, k) => ratio(2 * hit, predicted[k]! + support[k]!))
  const acc = ratio(sum(hits), yTrue.length)
  const microF1 = ratio(2 * sum(hits), sum(predicted) + sum(support))
  return { cm, acc, precision, recall, f1, macroF1: sum(f1) / n, microF1 }
}

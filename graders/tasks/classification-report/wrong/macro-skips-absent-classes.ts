const total = (values: number[]) => values.reduce((a, b) => a + b, 0)
const divide = (a: number, b: number) => (b === 0 ? 0 : a / b)

export function report(yTrue: number[], yPred: number[], n: number) {
  const cm = Array.from({ length: n }, () => Array(n).fill(0))
  for (let i = 0; i < yTrue.length; i++) cm[yTrue[i]][yPred[i]]++
  const precision: number[] = []
  const recall: number[] = []
  const f1: number[] = []
  let correct = 0
  for (let k = 0; k < n; k++) {
    const tp = cm[k][k]
    const fp = total(cm.map((row) => row[k])) - tp
    const fn = total(cm[k]) - tp
    precision.push(divide(tp, tp + fp))
    recall.push(divide(tp, tp + fn))
    f1.push(divide(2 * precision[k] * recall[k], precision[k] + recall[k]))
    correct += tp
  }
  const acc = divide(correct, yTrue.length)
  const present = f1.filter((_, k) => yTrue.includes(k))
  const macroF1 = divide(total(present), present.length)
  const microF1 = acc
  return { cm, acc, precision, recall, f1, macroF1, microF1 }
}

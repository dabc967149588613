export function report(yTrue: number[], yPred: number[], n: number) {
  const cm = Array.from({ length: n }, () => Array(n).fill(0))
  for (let i = 0; i < yTrue.length; i++) cm[yTrue[i]][yPred[i]]++
  const divide = (a: number, b: number) => (b === 0 ? 0 : a / b)
  const precision: number[] = []
  const recall: number[] = []
  const f1: number[] = []
  let correct = 0
  for (let k = 0; k < n; k++) {
    const tp = cm[k][k]
    const fp = yPred.filter((label) => label === k).length - tp
    const fn = yTrue.filter((label) => label === k).length - tp
    const tn = yTrue.length - tp - fp - fn
    precision.push(divide(tn, tn + fp))
    recall.push(divide(tp, tp + fn))
    f1.push(divide(2 * precision[k] * recall[k], precision[k] + recall[k]))
    correct += tp
  }
  const acc = divide(correct, yTrue.length)
  return { cm, acc, precision, recall, f1, macroF1: f1.reduce((a, b) => a + b, 0) / n, microF1: acc }
}

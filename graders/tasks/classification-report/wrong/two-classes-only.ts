export function report(yTrue: number[], yPred: number[], n: number) {
  let tp = 0
  let fp = 0
  let fn = 0
  let tn = 0
  for (let i = 0; i < yTrue.length; i++) {
    if (yTrue[i] === 1 && yPred[i] === 1) tp++
    else if (yPred[i] === 1) fp++
    else if (yTrue[i] === 1) fn++
    else tn++
  }
  const divide = (a: number, b: number) => (b === 0 ? 0 : a / b)
  const f = (hit: number) => divide(2 * hit, 2 * hit + fp + fn)
  const acc = divide(tp + tn, yTrue.length)
  return {
    cm: [
      [tn, fp],
      [fn, tp],
    ],
    acc,
    precision: [divide(tn, tn + fn), divide(tp, tp + fp)],
    recall: [divide(tn, tn + fp), divide(tp, tp + fn)],
    f1: [f(tn), f(tp)],
    macroF1: (f(tn) + f(tp)) / 2,
    microF1: acc,
  }
}

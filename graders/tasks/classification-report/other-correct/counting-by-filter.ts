// No matrix arithmetic: every figure is counted from the labels.
export const report = (yTrue: number[], yPred: number[], n: number) => {
  const classes = [...Array(n).keys()]
  const count = (test: (t: number, p: number) => boolean) => yTrue.filter((t, i) => test(t, yPred[i]!)).length
  const tp = classes.map((k) => count((t, p) => t === k && p === k))
  const fp = classes.map((k) => count((t, p) => t !== k && p === k))
  const fn = classes.map((k) => count((t, p) => t === k && p !== k))
  const precision = classes.map((k) => tp[k]! / (tp[k]! + fp[k]!) || 0)
  const recall = classes.map((k) => tp[k]! / (tp[k]! + fn[k]!) || 0)
  const f1 = classes.map((k) => (2 * precision[k]! * recall[k]!) / (precision[k]! + recall[k]!) || 0)
  const [TP, FP, FN] = [tp, fp, fn].map((list) => list.reduce((a, b) => a + b)) as [number, number, number]
  const microPrecision = TP / (TP + FP) || 0
  const microRecall = TP / (TP + FN) || 0
  return {
    cm: classes.map((i) => classes.map((j) => count((t, p) => t === i && p === j))),
    acc: count((t, p) => t === p) / yTrue.length || 0,
    precision,
    recall,
    f1,
    macroF1: f1.reduce((a, b) => a + b) / n,
    microF1: (2 * microPrecision * microRecall) / (microPrecision + microRecall) || 0,
  }
}

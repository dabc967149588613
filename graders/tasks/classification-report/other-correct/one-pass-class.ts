class Counter {
  cm: number[][]
  row: number[]
  column: number[]
  hits = 0
  seen = 0
  constructor(n: number) {
    this.cm = []
    for (let i = 0; i < n; i++) this.cm.push(new Array(n).fill(0))
    this.row = new Array(n).fill(0)
    this.column = new Array(n).fill(0)
  }
  add(truth: number, guess: number) {
    this.cm[truth]![guess]!++
    this.row[truth]!++
    this.column[guess]!++
    this.seen++
    if (truth === guess) this.hits++
  }
}

export function report(yTrue: number[], yPred: number[], n: number) {
  const counter = new Counter(n)
  for (let i = 0; i < yTrue.length; i++) counter.add(yTrue[i]!, yPred[i]!)
  const precision = new Array(n).fill(0)
  const recall = new Array(n).fill(0)
  const f1 = new Array(n).fill(0)
  let macroF1 = 0
  for (let k = 0; k < n; k++) {
    const hit = counter.cm[k]![k]!
    if (counter.column[k]) precision[k] = hit / counter.column[k]!
    if (counter.row[k]) recall[k] = hit / counter.row[k]!
    if (hit) f1[k] = 2 / (1 / precision[k] + 1 / recall[k])
    macroF1 += f1[k] / n
  }
  const acc = counter.seen ? counter.hits / counter.seen : 0
  return { cm: counter.cm, acc, precision, recall, f1, macroF1, microF1: acc }
}

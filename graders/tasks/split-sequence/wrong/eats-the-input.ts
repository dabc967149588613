export function splitSequence(seq: number[], nSteps: number, stride = 1) {
  const X: number[][] = []
  const y: number[] = []
  while (seq.length > nSteps) {
    X.push(seq.slice(0, nSteps))
    y.push(seq[nSteps])
    for (let k = 0; k < stride; k++) seq.shift()
  }
  return { X, y }
}

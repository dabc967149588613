export function splitSequence(seq: number[], nSteps: number) {
  const X: number[][] = []
  const y: number[] = []
  for (let i = 0; i + nSteps < seq.length; i++) {
    X.push(seq.slice(i, i + nSteps))
    y.push(seq[i + nSteps])
  }
  return { X, y }
}

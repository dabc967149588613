export function splitSequence(seq: number[], nSteps: number, stride = 1) {
  const X: number[][] = []
  const y: number[] = []
  for (let i = 1; i + nSteps < seq.length; i += stride) {
    X.push(seq.slice(i, i + nSteps))
    y.push(seq[i + nSteps])
  }
  return { X, y }
}

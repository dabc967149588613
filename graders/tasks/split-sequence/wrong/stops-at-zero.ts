export function splitSequence(seq: number[], nSteps: number, stride = 1) {
  const X: number[][] = []
  const y: number[] = []
  for (let start = 0; seq[start + nSteps]; start += stride) {
    X.push(seq.slice(start, start + nSteps))
    y.push(seq[start + nSteps]!)
  }
  return { X, y }
}

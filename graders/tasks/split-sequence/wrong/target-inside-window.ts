export function splitSequence(seq: number[], nSteps: number, stride = 1) {
  const X: number[][] = []
  const y: number[] = []
  for (let i = 0; i + nSteps < seq.length; i += stride) {
    const end = i + nSteps + 1
    X.push(seq.slice(i, end))
    y.push(seq[end - 1])
  }
  return { X, y }
}

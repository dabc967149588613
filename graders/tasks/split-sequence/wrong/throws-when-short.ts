export function splitSequence(seq: number[], nSteps: number, stride = 1) {
  if (seq.length <= nSteps) throw new Error('sequence too short')
  const X: number[][] = []
  const y: number[] = []
  for (let i = 0; i + nSteps < seq.length; i += stride) {
    X.push(seq.slice(i, i + nSteps))
    y.push(seq[i + nSteps])
  }
  return { X, y }
}

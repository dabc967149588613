export function splitSequence(seq: number[], nSteps: number, stride = 1) {
  const padded = [...seq]
  while (padded.length < nSteps + 1) padded.push(0)
  const X: number[][] = []
  const y: number[] = []
  for (let i = 0; i + nSteps < padded.length; i += stride) {
    X.push(padded.slice(i, i + nSteps))
    y.push(padded[i + nSteps])
  }
  return { X, y }
}

export function splitSequence(seq: number[], nSteps: number, stride = 1) {
  const X: number[][] = []
  const y: number[] = []
  const window = new Array<number>(nSteps)
  for (let i = 0; i + nSteps < seq.length; i += stride) {
    for (let j = 0; j < nSteps; j++) window[j] = seq[i + j]
    X.push(window)
    y.push(seq[i + nSteps])
  }
  return { X, y }
}

const X: number[][] = []
const y: number[] = []

export function splitSequence(seq: number[], nSteps: number, stride = 1) {
  for (let start = 0; start + nSteps < seq.length; start += stride) {
    X.push(seq.slice(start, start + nSteps))
    y.push(seq[start + nSteps]!)
  }
  return { X, y }
}

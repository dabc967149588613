export const splitSequence = (seq: number[], nSteps: number, stride: number = 1) => {
  const count = Math.max(0, Math.ceil((seq.length - nSteps) / stride))
  const starts = Array.from({ length: count }, (_, k) => k * stride)
  return {
    X: starts.map((start) => seq.slice(start, start + nSteps)),
    y: starts.map((start) => seq[start + nSteps]!),
  }
}

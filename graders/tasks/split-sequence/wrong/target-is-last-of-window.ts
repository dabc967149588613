export function splitSequence(seq: number[], nSteps: number, stride = 1) {
  const X: number[][] = []
  const y: number[] = []
  for (let i = 0; i + nSteps < seq.length; i += stride) {
    const window = seq.slice(i, i + nSteps)
    X.push(window)
    y.push(window[window.length - 1])
  }
  return { X, y }
}

// Reads the series once, keeping the last nSteps values.
export function splitSequence(seq: Iterable<number>, nSteps: number, stride?: number) {
  const out = { X: [] as number[][], y: [] as number[] }
  let recent: number[] = []
  let position = 0
  for (const value of seq) {
    const start = position - nSteps
    if (start >= 0 && start % (stride ?? 1) === 0) {
      out.X.push([...recent])
      out.y.push(value)
    }
    recent = [...recent, value].slice(-nSteps)
    position++
  }
  return out
}

// The course's Python version, line by line.
export function splitSequence(sequence: number[], n_steps: number, stride = 1) {
  const X: number[][] = []
  const y: number[] = []
  for (let i = 0; i < sequence.length; i += stride) {
    const end_ix = i + n_steps
    if (end_ix > sequence.length - 1) break
    const seq_x: number[] = []
    for (let j = i; j < end_ix; j++) seq_x.push(sequence[j]!)
    X.push(seq_x)
    y.push(sequence[end_ix]!)
  }
  return { X, y }
}

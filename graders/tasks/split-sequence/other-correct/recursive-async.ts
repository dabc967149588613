async function collect(
  seq: number[],
  nSteps: number,
  stride: number,
  start: number,
): Promise<[number[], number][]> {
  if (start + nSteps >= seq.length) return []
  const rest = await collect(seq, nSteps, stride, start + stride)
  return [[seq.filter((_, i) => i >= start && i < start + nSteps), seq[start + nSteps]!], ...rest]
}

export async function splitSequence(seq: number[], nSteps: number, stride = 1) {
  const pairs = await collect(seq, nSteps, stride, 0)
  return { y: pairs.map(([, target]) => target), X: pairs.map(([window]) => window) }
}

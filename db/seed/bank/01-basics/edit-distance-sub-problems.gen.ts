import type { Rng } from '#graders/random.ts'

const wordPairs: [string, string][] = [
  ['gradient', 'descent'],
  ['kernel', 'stride'],
  ['softmax', 'sigmoid'],
  ['encoder', 'decoder'],
  ['attention', 'transformer'],
  ['pooling', 'padding'],
  ['dropout', 'momentum'],
  ['recall', 'precision'],
  ['bagging', 'boosting'],
  ['tensor', 'vector'],
  ['cluster', 'centroid'],
  ['label', 'feature'],
  ['epoch', 'batch'],
  ['neuron', 'weight'],
  ['bias', 'variance'],
  ['entropy', 'impurity'],
]

export function variant(rng: Rng) {
  const [first, second] = rng.shuffle([...rng.pick(wordPairs)])
  const [m, n] = [first!.length, second!.length]
  const cost = rng.int(2, 9)
  const cells = (m + 1) * (n + 1)
  return { params: { first: first!, second: second!, m, n, cost, cells, answer: cells * cost } }
}

/** Counts the prefix pairs that a memoised recursion visits. */
export function verify({ first, second, cost }: ReturnType<typeof variant>['params']) {
  const known = new Set<string>()
  const solve = (a: string, b: string) => {
    const key = `${a},${b}`
    if (known.has(key)) return
    known.add(key)
    if (a) solve(a.slice(0, -1), b)
    if (b) solve(a, b.slice(0, -1))
  }
  solve(first, second)
  return known.size * cost
}

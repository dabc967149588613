import type { Rng } from '#graders/random.ts'

/** The batch size never divides the sample count, so that the last batch matters. */
export function variant(rng: Rng) {
  const batch = rng.pick([16, 32, 64, 128])
  const full = rng.int(5, 60)
  const rest = rng.int(1, batch - 1)
  const epochs = rng.int(5, 30)
  const samples = full * batch + rest
  return { params: { samples, batch, epochs, perEpoch: full + 1, rest, answer: epochs * (full + 1) } }
}

export function verify({ samples, batch, epochs }: ReturnType<typeof variant>['params']) {
  let updates = 0
  for (let epoch = 0; epoch < epochs; epoch++) for (let start = 0; start < samples; start += batch) updates++
  return updates
}

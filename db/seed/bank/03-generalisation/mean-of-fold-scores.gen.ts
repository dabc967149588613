import type { Rng } from '#graders/random.ts'

/** Whole per cents, so that the mean has one decimal and needs no rounding. */
export function variant(rng: Rng) {
  const centre = rng.int(70, 90)
  const scores = [-4, -1, 0, 2, 5].map((offset) => centre + offset + rng.int(-2, 2))
  const sum = scores.reduce((total, score) => total + score, 0)
  return {
    params: {
      scores: rng.shuffle(scores).join(', '),
      sum,
      best: Math.max(...scores),
      answer: Number((sum / 5).toFixed(1)),
    },
  }
}

/** The first score and the mean deviation from it. */
export function verify(params: ReturnType<typeof variant>['params']) {
  const [first = 0, ...others] = params.scores.split(', ').map(Number)
  const deviation = others.reduce((total, score) => total + score - first, 0) / (others.length + 1)
  return Number((first + deviation).toFixed(1))
}

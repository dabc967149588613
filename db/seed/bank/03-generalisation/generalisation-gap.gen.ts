import type { Rng } from '#graders/random.ts'

/** Accuracies with one decimal, the gap between 15 and 34 points: no doubt about the diagnosis. */
export function variant(rng: Rng) {
  const trainAll = rng.pick([2000, 4000, 5000])
  const validAll = rng.pick([1000, 2000])
  const trainPerMille = rng.int(970, 998)
  const validPerMille = trainPerMille - rng.int(150, 340)
  return {
    params: {
      trainAll,
      validAll,
      trainRight: (trainAll * trainPerMille) / 1000,
      validRight: (validAll * validPerMille) / 1000,
      trainAccuracy: trainPerMille / 10,
      validAccuracy: validPerMille / 10,
      answer: Number(((trainPerMille - validPerMille) / 10).toFixed(1)),
    },
  }
}

/** The difference of the two error rates. */
export function verify(params: ReturnType<typeof variant>['params']) {
  const { trainAll, trainRight, validAll, validRight } = params
  const error = (all: number, right: number) => (100 * (all - right)) / all
  return Number((error(validAll, validRight) - error(trainAll, trainRight)).toFixed(1))
}

import type { Rng } from '#graders/random.ts'

type Report = { cm: number[][]; acc: number; precision: number[]; recall: number[]; f1: number[] }
type Calls = { args: unknown[]; result: unknown }[]

const call = (yTrue: number[], yPred: number[], n: number) => ({ entry: 'report', args: [yTrue, yPred, n] })

/** Labels from `classes` with falling frequency; the prediction is right in 60 %, else drifts towards one class. */
function labels(rng: Rng, length: number, classes: number[], guesses: number[] = classes) {
  const frequent = () => classes[Math.floor(classes.length * rng() ** 2)]!
  const yTrue = [...classes, ...Array.from({ length }, frequent)]
  const favourite = rng.pick(guesses)
  const guess = () => (rng() < 0.4 ? favourite : rng.pick(guesses))
  const yPred = yTrue.map((label) => (guesses.includes(label) && rng() < 0.6 ? label : guess()))
  return { yTrue, yPred }
}

const upTo = (n: number) => Array.from({ length: n }, (_, k) => k)

function random(rng: Rng, n: number) {
  const { yTrue, yPred } = labels(rng, rng.int(20, 70), rng.shuffle(upTo(n)))
  return call(yTrue, yPred, n)
}

export const plan = {
  'worked-example': () => [call([2, 0, 2, 2, 0, 1], [0, 0, 2, 2, 0, 2], 3)],
  'never-predicted-example': () => [
    call([0, 1, 2, 0, 1, 2], [0, 2, 1, 0, 0, 1], 3),
    call([1, 1, 0], [0, 0, 0], 2),
  ],
  'random-labels': (rng: Rng) => [2, 3, rng.int(4, 5), rng.int(6, 8)].map((n) => random(rng, n)),
  'missing-classes': (rng: Rng) => {
    const n = rng.int(5, 7)
    const [absent, unpredicted, neither, ...rest] = rng.shuffle(upTo(n)) as [
      number,
      number,
      number,
      ...number[],
    ]
    const some = labels(rng, rng.int(15, 30), [unpredicted, ...rest], [absent, ...rest])
    const fewer = labels(rng, 12, [absent, neither])
    const one = labels(rng, 9, [n - 1])
    return [
      call(some.yTrue, some.yPred, n),
      call(fewer.yTrue, fewer.yPred, n),
      call(one.yTrue, one.yPred, n + 1),
      call([0, 0, 0, 0], [1, 1, 1, 1], 2),
      call([], [], 3),
    ]
  },
  'confusion-matrix': (rng: Rng) => [3, rng.int(4, 6)].map((n) => random(rng, n)),
  'per-class-figures': (rng: Rng) => [3, rng.int(4, 6)].map((n) => random(rng, n)),
  'roles-exchanged': (rng: Rng) => {
    const n = rng.int(3, 5)
    const { yTrue, yPred } = labels(rng, rng.int(20, 40), upTo(n))
    return [call(yTrue, yPred, n), call(yPred, yTrue, n)]
  },
}

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9
const allNear = (a: number[], b: number[]) =>
  a.length === b.length && a.every((value, k) => near(value, b[k]!))

export const verify = {
  'confusion-matrix': (calls: Calls) => {
    for (const { args, result } of calls) {
      const [yTrue, yPred, n] = args as [number[], number[], number]
      const { cm, acc } = result as Report
      for (const i of upTo(n))
        for (const j of upTo(n))
          if (cm[i]![j] !== yTrue.filter((label, s) => label === i && yPred[s] === j).length)
            return {
              en: 'A cell of cm is not the number of samples of its row’s class that were predicted as its column’s class.',
              ko: 'cm의 어떤 칸이 “행 클래스의 표본 중 열 클래스로 예측된 개수”와 다릅니다.',
            }
      if (!near(acc, yTrue.filter((label, s) => label === yPred[s]).length / yTrue.length))
        return {
          en: 'acc is not the share of correct predictions.',
          ko: 'acc가 맞힌 예측의 비율이 아닙니다.',
        }
    }
    return true
  },
  'per-class-figures': (calls: Calls) => {
    for (const { args, result } of calls) {
      const [yTrue, yPred, n] = args as [number[], number[], number]
      const { precision, recall, f1 } = result as Report
      for (const k of upTo(n)) {
        const tp = yTrue.filter((label, s) => label === k && yPred[s] === k).length
        const predicted = yPred.filter((label) => label === k).length
        const actual = yTrue.filter((label) => label === k).length
        const p = predicted ? tp / predicted : 0
        const r = actual ? tp / actual : 0
        if (!near(precision[k]!, p))
          return { en: 'The precision of a class is wrong.', ko: '어떤 클래스의 정밀도가 틀렸습니다.' }
        if (!near(recall[k]!, r))
          return { en: 'The recall of a class is wrong.', ko: '어떤 클래스의 재현율이 틀렸습니다.' }
        if (!near(f1[k]!, p + r ? (2 * p * r) / (p + r) : 0))
          return { en: 'The F1 of a class is wrong.', ko: '어떤 클래스의 F1이 틀렸습니다.' }
      }
    }
    return true
  },
  'roles-exchanged': (calls: Calls) => {
    const [a, b] = [calls[0]!.result as Report, calls[1]!.result as Report]
    // Zeros everywhere would be symmetric, too.
    const counted = a.cm.flat().reduce((sum, count) => sum + count, 0)
    if (counted !== (calls[0]!.args[0] as number[]).length)
      return { en: 'cm does not count every sample.', ko: 'cm이 모든 표본을 세지 않았습니다.' }
    if (allNear(a.precision, b.recall) && allNear(a.recall, b.precision) && allNear(a.f1, b.f1)) {
      if (a.cm.every((row, i) => row.every((count, j) => count === b.cm[j]![i]))) return true
    }
    return {
      en: 'report(yPred, yTrue) should have the transposed matrix, precision and recall exchanged, and the same F1.',
      ko: 'report(yPred, yTrue)에서는 행렬이 전치되고 정밀도와 재현율이 맞바뀌며 F1은 같아야 합니다.',
    }
  },
}

type Report = {
  cm: number[][]
  acc: number
  precision: number[]
  recall: number[]
  f1: number[]
  macroF1: number
  microF1: number
}

export function report(yTrue: number[], yPred: number[], n: number): Report {
  // cm[i][j]: how many samples of class i were predicted as j.
  // cm[i][j]: 실제 i를 j로 예측한 표본 수
  const cm = Array.from({ length: n }, () => new Array<number>(n).fill(0))
  const zeros = new Array<number>(n).fill(0)
  return { cm, acc: 0, precision: zeros, recall: zeros, f1: zeros, macroF1: 0, microF1: 0 }
}

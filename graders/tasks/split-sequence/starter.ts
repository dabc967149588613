export function splitSequence(seq: number[], nSteps: number, stride = 1): { X: number[][]; y: number[] } {
  const X: number[][] = []
  const y: number[] = []
  // Fill X with windows of nSteps values and y with the value after each window.
  // X에는 길이 nSteps의 윈도를, y에는 각 윈도 바로 다음 값을 넣으세요.
  return { X, y }
}

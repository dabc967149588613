import type { Rng } from '#graders/random.ts'

const matrix = (rows: number[][]) => rows.map((row) => row.join(' & ')).join(' \\\\ ')

/** The kernel is not symmetric under a half turn on this window, so that flipping it shows. */
export function variant(rng: Rng) {
  for (;;) {
    const input = [0, 1, 2].map(() => [rng.int(0, 6), rng.int(0, 6), rng.int(0, 6)])
    const kernel = [0, 1].map(() => [rng.int(-2, 3), rng.int(-2, 3)])
    const bias = rng.pick([-2, -1, 1, 2])
    const window = input.slice(1).flatMap((row) => row.slice(1))
    const weights = kernel.flat()
    const dot = (ws: number[]) => ws.reduce((sum, w, i) => sum + w * window[i]!, 0) + bias
    const [answer, flipped] = [dot(weights), dot([...weights].reverse())]
    if (answer === flipped) continue
    const terms = window.map((x, i) => `${x}·(${weights[i]})`).join(' + ')
    return { params: { x: matrix(input), kernel: matrix(kernel), bias, terms, flipped, answer } }
  }
}

/** Slides the kernel over the shown matrix and reads the last output. */
export function verify(params: ReturnType<typeof variant>['params']) {
  const parse = (text: string) => text.split(' \\\\ ').map((row) => row.split(' & ').map(Number))
  const input = parse(params.x)
  const kernel = parse(params.kernel)
  const outputs: number[] = []
  for (let row = 0; row + kernel.length <= input.length; row++) {
    for (let col = 0; col + kernel.length <= input.length; col++) {
      let sum = params.bias
      kernel.forEach((ws, i) => {
        ws.forEach((w, j) => {
          sum += w * input[row + i]![col + j]!
        })
      })
      outputs.push(sum)
    }
  }
  return outputs.at(-1)!
}

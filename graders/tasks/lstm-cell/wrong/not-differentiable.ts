import * as tf from '@tensorflow/tfjs'

type Params = Record<string, tf.Tensor>
type Plain = Record<string, number[][] | number[]>

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

function gate(v: number[], W: number[][], b: number[], squash: (z: number) => number) {
  return b.map((bias, j) => squash(v.reduce((sum, value, k) => sum + value * W[k]![j]!, bias)))
}

function step(x: number[], h: number[], c: number[], p: Plain) {
  const v = h.concat(x)
  const block = (name: string, squash: (z: number) => number) =>
    gate(v, p[`W${name}`] as number[][], p[`b${name}`] as number[], squash)
  const [f, i, o] = [block('f', sigmoid), block('i', sigmoid), block('o', sigmoid)] as const
  const g = block('c', Math.tanh)
  const memory = c.map((value, j) => f[j]! * value + i[j]! * g[j]!)
  return { h: memory.map((value, j) => o[j]! * Math.tanh(value)), c: memory }
}

async function plain(p: Params): Promise<Plain> {
  const entries = await Promise.all(
    Object.entries(p).map(async ([name, t]) => [name, await t.array()] as const),
  )
  return Object.fromEntries(entries) as Plain
}

export async function lstmCell(x: tf.Tensor2D, h: tf.Tensor2D, c: tf.Tensor2D, p: Params) {
  const weights = await plain(p)
  const [xRows, hRows, cRows] = [await x.array(), await h.array(), await c.array()]
  const rows = xRows.map((row, s) => step(row, hRows[s]!, cRows[s]!, weights))
  return { h: tf.tensor2d(rows.map((row) => row.h)), c: tf.tensor2d(rows.map((row) => row.c)) }
}

export async function lstm(xs: tf.Tensor3D, p: Params) {
  const weights = await plain(p)
  const units = p.bf!.size
  const runs = (await xs.array()).map((steps) => {
    let state = { h: new Array<number>(units).fill(0), c: new Array<number>(units).fill(0) }
    const hs = steps.map((x) => {
      state = step(x, state.h, state.c, weights)
      return state.h
    })
    return { hs, ...state }
  })
  return {
    hs: tf.tensor3d(runs.map((run) => run.hs)),
    h: tf.tensor2d(runs.map((run) => run.h)),
    c: tf.tensor2d(runs.map((run) => run.c)),
  }
}

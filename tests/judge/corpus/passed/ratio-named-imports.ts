import { div, greater } from '@tensorflow/tfjs'
export const ratio = (a, b, name) => ({
  ratio: div(a, b),
  bigger: greater(a, b),
  rows: a.arraySync().map((row) => row.reduce((sum, x) => sum + x, 0)),
  name: name.toUpperCase(),
})

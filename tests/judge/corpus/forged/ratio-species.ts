class Rows extends Array {
  static get [Symbol.species]() {
    return class extends Array {
      every = () => true
      length = 0
    }
  }
}
Object.defineProperty(Object.getPrototypeOf(Uint8Array), Symbol.species, {
  get: () =>
    function none() {
      return new Uint8Array(0)
    },
})
export const ratio = (a: unknown, b: unknown, name: string) => ({ ratio: a, bigger: b, rows: Rows.from([1, 2]), name })

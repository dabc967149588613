/** Changes to a list in a question's content, each giving a new list. */

export const replaceAt = <T>(list: readonly T[], index: number, item: T): T[] => list.with(index, item)
export const removeAt = <T>(list: readonly T[], index: number): T[] => list.toSpliced(index, 1)
export const moveBy = <T>(list: readonly T[], index: number, step: -1 | 1): T[] =>
  list.toSpliced(index, 1).toSpliced(index + step, 0, list[index]!)

/** Random, because students see ids, and an id that counts up would give the right order away. */
export function newPartId(): string {
  return [...crypto.getRandomValues(new Uint8Array(4))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}

export const emptyText = () => ({ en: '', ko: '' })
